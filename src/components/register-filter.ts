/**
 * Narrows the register in place; the address holds the filter, so that it can be sent to somebody. Each choice says how
 * many entries it would leave, given the others.
 */
const form = document.querySelector<HTMLFormElement>('[data-register-filter]');
const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')];
const selects = [...(form?.querySelectorAll('select') ?? [])];
const entries = [...document.querySelectorAll<HTMLElement>('.register > .entry')].map((element) => ({
  element,
  /** What the entry is, by the name of the field that asks for it; a duty may be several roles'. */
  is: Object.fromEntries(selects.map(({ name }) => [name, (element.dataset[name] ?? '').split(' ')])),
}));
type Entry = (typeof entries)[number];

const matches = (entry: Entry, except?: HTMLSelectElement): boolean =>
  selects.every((select) => select === except || !select.value || entry.is[select.name]?.includes(select.value));

function countChoices(select: HTMLSelectElement): void {
  const counts = new Map<string, number>();
  for (const entry of entries.filter((each) => matches(each, select)))
    for (const value of entry.is[select.name] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const option of select.options)
    if (option.value) option.text = `${option.dataset.label}（${counts.get(option.value) ?? 0}）`;
}

function apply(target: HTMLFormElement): void {
  let shown = 0;
  for (const entry of entries) {
    entry.element.hidden = !matches(entry);
    if (!entry.element.hidden) shown += 1;
  }
  for (const group of groups) group.hidden = !group.querySelector('.entry:not([hidden])');
  selects.forEach(countChoices);
  const count = target.querySelector('[data-count]');
  if (count) count.textContent = `共 ${shown} 条`;
  const text = document.querySelector('[data-filter-text]');
  const chosen = selects.filter((s) => s.value).map((s) => s.selectedOptions[0]?.dataset.label);
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
  const wanted = entries.find(({ element }) => element.id !== '' && `#${element.id}` === location.hash);
  if (wanted && !matches(wanted)) form.reset();
  apply(form);
  form.addEventListener('change', () => {
    apply(form);
    remember(form);
  });
  form.addEventListener('reset', () => {
    // The values are those of before until the event is over.
    queueMicrotask(() => {
      for (const select of selects) select.value = '';
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
