import { readable } from '../offline/readable.ts';
import { keepPreference, type PreferenceName } from '../storage/preferences.ts';

/** On every page: theme and text size, and the key that leads to the search. Kept small: each guide loads it. */
const root = document.documentElement;

for (const select of document.querySelectorAll<HTMLSelectElement>('[data-preferences] select')) {
  const chosen = root.dataset[select.name];
  if (chosen) select.value = chosen;
  select.addEventListener('change', () => {
    root.dataset[select.name] = select.value;
    keepPreference(select.name as PreferenceName, select.value);
  });
}

addEventListener('beforeprint', () => {
  const line = document.querySelector('[data-print-line]');
  const day = new Date().toLocaleDateString('zh-CN', { timeZone: 'Asia/Shanghai' });
  if (line) line.textContent = `打印自“驻村有数”${readable(location.href)}，${day}`;
});

function focusSearch(): void {
  // On a phone the box of the header is hidden: the search page has its own.
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type="search"]')];
  const box = boxes.find((input) => input.offsetParent !== null);
  const page = document.querySelector<HTMLAnchorElement>('.tab-bar a[href$="/search/"]');
  if (box) box.focus();
  else if (page) location.assign(page.href);
}

document.addEventListener('keydown', (event) => {
  const target = event.target as HTMLElement;
  const typing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  const command = event.ctrlKey || event.metaKey;
  const wanted = (event.key === '/' && !typing && !command) || (event.key === 'k' && command);
  if (!wanted || event.altKey) return;
  event.preventDefault();
  focusSearch();
});
