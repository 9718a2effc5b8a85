/** Puts what a document cites of an entry on the clipboard: the statement, its scope, its origins, its address. */
const textOf = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

function citationOf(entry: HTMLElement): string {
  const strength = textOf(entry.querySelector('.tag'));
  const statement = textOf(entry.querySelector('.statement')).slice(strength.length).trim();
  const origins = [...entry.querySelectorAll('.origins > li')].map((origin) => {
    const quote = origin.querySelector('q');
    return `${quote ? `“${textOf(quote)}”，` : ''}${textOf(origin.querySelector('a'))}`;
  });
  return [
    `${statement}（${strength}）`,
    textOf(entry.querySelector('.meta')),
    `出处：${origins.join('；')}`,
    `${location.origin}${location.pathname}#${entry.id}`,
  ].join('\n');
}

/** Where the page may not write to the clipboard (no https, an old WebView), the text stands there to be copied by hand. */
function offer(button: HTMLButtonElement, text: string): void {
  const field = document.createElement('textarea');
  field.readOnly = true;
  field.rows = 5;
  field.value = text;
  field.setAttribute('aria-label', '引用文字，请手动复制');
  button.replaceWith(field);
  field.focus();
  field.select();
}

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('[data-cite-entry]') : null;
  const entry = button?.closest<HTMLElement>('.entry');
  if (!button || !entry) return;
  const text = citationOf(entry);
  const copied = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    button.textContent = '已复制';
    const status = document.querySelector('[data-copied]');
    if (status) status.textContent = '已复制这一条的引用文字。';
  };
  copied().catch(() => offer(button, text));
});
export {};
