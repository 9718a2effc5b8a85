/** Narrows the register in place; the address holds the filter, so that it can be sent to somebody. */
const form = document.querySelector<HTMLFormElement>('[data-register-filter]');
const entries = [...document.querySelectorAll<HTMLElement>('.register > .entry')];
const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')];

function matches(entry: HTMLElement, filter: FormData): boolean {
  const role = String(filter.get('role') ?? '');
  const topic = String(filter.get('topic') ?? '');
  const source = String(filter.get('source') ?? '');
  return (
    (!role || (entry.dataset.roles ?? '').split(' ').includes(role)) &&
    (!topic || entry.dataset.topic === topic) &&
    (!source || entry.dataset.source === source)
  );
}

function apply(target: HTMLFormElement): void {
  const filter = new FormData(target);
  let shown = 0;
  for (const entry of entries) {
    entry.hidden = !matches(entry, filter);
    if (!entry.hidden) shown += 1;
  }
  for (const group of groups) group.hidden = !group.querySelector('.entry:not([hidden])');
  const count = target.querySelector('[data-count]');
  if (count) count.textContent = `共 ${shown} 条`;
  const text = document.querySelector('[data-filter-text]');
  const chosen = [...target.querySelectorAll('select')].filter((s) => s.value).map((s) => s.selectedOptions[0]?.text);
  if (text) text.textContent = chosen.length > 0 ? `筛选：${chosen.join('，')}，以下 ${shown} 条。` : '';
  const none = document.querySelector<HTMLElement>('[data-none]');
  if (none) none.hidden = shown > 0;
}

function remember(target: HTMLFormElement): void {
  const query = new URLSearchParams(
    [...new FormData(target)].filter(([, v]) => v !== '').map(([k, v]) => [k, String(v)]),
  );
  const search = query.toString();
  history.replaceState(null, '', location.pathname + (search ? `?${search}` : '') + location.hash);
}

if (form) {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement)
      field.value = [...field.options].some((o) => o.value === value) ? value : '';
  }
  // An entry that somebody was sent to must be seen, whatever the filter says.
  const wanted = location.hash && document.getElementById(location.hash.slice(1));
  if (wanted && wanted.matches('.entry') && !matches(wanted, new FormData(form))) form.reset();
  apply(form);
  form.addEventListener('change', () => {
    apply(form);
    remember(form);
  });
  form.addEventListener('reset', () => {
    // The values are those of before until the event is over.
    queueMicrotask(() => {
      for (const select of form.querySelectorAll('select')) select.value = '';
      apply(form);
      remember(form);
    });
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    apply(form);
    remember(form);
  });
}
export {};
