import { showInstall } from './install.ts';
import { showLostPage } from './lost-page.ts';
import type { PageMessage, Status, WorkerMessage } from './messages.ts';
import { moment, PANEL } from './panel-strings.ts';

/** `/offline/`: what is on this device, and the buttons that change it. */
const find = <T extends HTMLElement>(name: string): T => {
  const found = document.querySelector<T>(`[data-offline="${name}"]`);
  if (!found) throw new Error(`/offline/ has no ${name}`);
  return found;
};

const RETRY_MS = 20_000;
let worker: ServiceWorker | null = null;
const say = (message: PageMessage): void => worker?.postMessage(message);

function show(name: string, isShown: boolean): void {
  find(name).hidden = !isShown;
}

function lineOf(status: Status): string {
  if (status.completeAt) return PANEL.complete;
  if (status.wanted === 'no') return status.olderCopy ? PANEL.olderCopy : PANEL.none;
  if (status.running && status.wanted === 'yes') return PANEL.running(status.done, status.total);
  if (status.hindrance && status.wanted === 'yes') return PANEL.hindered[status.hindrance];
  return PANEL.paused(status.done, status.total);
}

function paint(status: Status): void {
  const isGoing = status.running && status.wanted === 'yes';
  const isWhole = status.completeAt !== undefined;
  find('line').textContent = lineOf(status);
  const bar = find<HTMLProgressElement>('progress');
  bar.max = status.total;
  bar.value = status.done;
  show('progress', !isWhole && status.wanted !== 'no');
  const start = find('start');
  start.textContent = status.wanted !== 'no' ? PANEL.resume : PANEL.download(status.total);
  show('start', !isWhole && !isGoing);
  show('pause', isGoing);
  show('remove', isWhole || status.done > 0 || status.olderCopy);
  find('room').textContent = PANEL.room(status.room);
  const at = status.completeAt ? `，${PANEL.at(moment(status.completeAt))}` : '';
  find('version').textContent = PANEL.version(status.build) + at;
}

let again: ReturnType<typeof setTimeout> | undefined;

/** On a bad line it goes on by itself while the page is open; a message to the worker does nothing if it was paused. */
function tryAgain({ running, wanted, hindrance }: Status): void {
  clearTimeout(again);
  if (running || wanted !== 'yes' || hindrance !== 'network') return;
  again = setTimeout(() => say({ type: 'loaded', urls: [], installed: false }), RETRY_MS);
}

async function showUsed(): Promise<void> {
  const usage = await navigator.storage?.estimate?.().then(
    (found) => found.usage,
    () => undefined,
  );
  if (usage !== undefined) find('used').textContent = PANEL.used(usage);
}

function listen(container: ServiceWorkerContainer): void {
  let wasWhole = false;
  container.addEventListener('message', (event: MessageEvent<WorkerMessage>) => {
    // A newer worker that prepares itself reports, too; the page is about the one in force.
    if (event.data.type !== 'status' || event.source !== worker) return;
    paint(event.data);
    tryAgain(event.data);
    if (event.data.completeAt && !wasWhole) void showUsed();
    wasWhole = Boolean(event.data.completeAt);
  });
  find('start').addEventListener('click', () => {
    say({ type: 'download' });
    void navigator.storage?.persist?.();
  });
  find('pause').addEventListener('click', () => say({ type: 'pause' }));
  find('remove').addEventListener('click', () => find<HTMLDialogElement>('dialog').showModal());
  find('remove-yes').addEventListener('click', () => say({ type: 'remove' }));
  addEventListener('online', () => say({ type: 'loaded', urls: [], installed: false }));
}

async function start(): Promise<void> {
  showInstall(find('install'));
  const container = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
  // A browser that refuses the worker never makes it ready.
  const registration = await container?.getRegistration();
  const isRefused = !container || (!registration && !(await arrives(container)));
  show('none', isRefused);
  if (isRefused) return;
  worker = (await container.ready).active;
  listen(container);
  show('panel', true);
  say({ type: 'status' });
  void showUsed();
  showLostPage(find('lost'), container, () => say({ type: 'list' }));
}

const WAIT_MS = 8_000;
/** Whether a worker gets ready that is only being registered now. */
const arrives = (container: ServiceWorkerContainer): Promise<boolean> =>
  Promise.race([
    container.ready.then(() => true),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), WAIT_MS)),
  ]);

void start();
