import type { WorkerMessage } from './messages.ts';
import { PANEL } from './panel-strings.ts';
import { readable } from './readable.ts';

/**
 * When the worker gives `/offline/` in place of another page: says which page is missing, and lists those that are here.
 * @param list asks the worker for them
 */
export function showLostPage(box: HTMLElement, container: ServiceWorkerContainer, list: () => void): void {
  const root = import.meta.env.BASE_URL;
  if (location.pathname === `${root}offline/`) return;
  box.hidden = false;
  const [line, links, again] = ['p', 'ul', 'button'].map((name) => box.querySelector<HTMLElement>(name));
  if (line) line.textContent = PANEL.lost(readable(location.pathname));
  again?.addEventListener('click', () => location.reload());
  container.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
    if (data.type !== 'pages') return;
    const items = data.pages.map(({ path, title }) => {
      const link = document.createElement('a');
      link.href = root + path;
      link.textContent = title;
      const item = document.createElement('li');
      item.append(link);
      return item;
    });
    links?.replaceChildren(...items);
  });
  list();
}
