import type { PageMessage, WorkerMessage } from './messages.ts';
import { hideNotice, showNotice } from './notice.ts';
import { NOTICE } from './notice-strings.ts';

/**
 * On every page, once it has loaded: starts the service worker, tells it what the page has loaded, and says when
 * there is a newer version. Nothing is reloaded unless the visitor asks for it on this very page.
 */
const root = import.meta.env.BASE_URL;
const CHECK_EVERY_MS = 3_600_000;

const later = { label: NOTICE.later, run: hideNotice };
const reload = { label: NOTICE.reload, run: () => location.reload() };
const say = (worker: ServiceWorker | null, message: PageMessage): void => worker?.postMessage(message);

interface Connection {
  connection?: { saveData?: boolean };
}

/** An installed app brings the whole site with it, unless the visitor has told the browser to save data. */
const bringsAll = (): boolean =>
  (matchMedia('(display-mode: standalone)').matches || ('standalone' in navigator && navigator.standalone === true)) &&
  (navigator as Connection).connection?.saveData !== true;

/** True when leaving would lose something: a tool answers the browser's own question (src/storage/page-events.ts). */
const wouldLose = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

function offerUpdate(registration: ServiceWorkerRegistration): void {
  const { waiting } = registration;
  if (!waiting) return;
  let isAsked = false;
  // The whole site may take minutes to renew; who goes on working meanwhile is not interrupted when it is done.
  let isBusy = false;
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, () => (isBusy = true));
  const run = (): void => {
    if (wouldLose()) return showNotice(NOTICE.unsaved, [{ label: NOTICE.again, run }, later]);
    isAsked = true;
    isBusy = false;
    showNotice(NOTICE.updating);
    say(waiting, { type: 'update' });
  };
  navigator.serviceWorker.addEventListener('message', (event: MessageEvent<WorkerMessage>) => {
    const { data } = event;
    if (!isAsked || data.type !== 'status' || event.source !== waiting) return;
    if (data.running) return showNotice(NOTICE.updatingPart(Math.floor((100 * data.done) / data.total)));
    if (data.completeAt || !data.hindrance) return;
    isAsked = false;
    showNotice(data.hindrance === 'quota' ? NOTICE.updateFull : NOTICE.updateStopped, [
      { label: NOTICE.again, run },
      later,
    ]);
  });
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (isAsked && !isBusy && !wouldLose()) location.reload();
  });
  showNotice(NOTICE.update, [{ label: NOTICE.updateNow, run }, later]);
}

/** Calls back when a newer worker waits, now or later. */
function watch(registration: ServiceWorkerRegistration, found: () => void): void {
  if (registration.waiting) found();
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    // The very first one takes over at once, and is news to nobody.
    installing?.addEventListener('statechange', () => {
      if (registration.active && registration.waiting === installing) found();
    });
  });
  let checked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - checked < CHECK_EVERY_MS) return;
    checked = Date.now();
    registration.update().catch(() => undefined);
  });
}

/** What this page has loaded so far, itself included. */
const loaded = (): string[] => [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)];

async function start(container: ServiceWorkerContainer): Promise<void> {
  let { controller } = container;
  const wasControlled = controller !== null;
  // Where it is refused (private mode, a policy) every page works as before, only with a network.
  const registration = await container
    .register(`${root}sw.js`, { scope: root, updateViaCache: 'none' })
    .catch(() => undefined);
  if (!registration) return;
  watch(registration, () => offerUpdate(registration));
  container.addEventListener('controllerchange', () => {
    // This page or another took the new version over. Where it was this one, it mostly reloads before this is seen.
    if (controller) showNotice(NOTICE.changed, [reload, later]);
    ({ controller } = container);
  });
  const { active } = await container.ready;
  say(active, { type: 'loaded', urls: wasControlled ? [] : loaded(), installed: bringsAll() });
}

// A part that is loaded when it is needed, and is not to be had: the server has a newer version, or there is no network.
addEventListener('vite:preloadError', () =>
  showNotice(navigator.onLine ? NOTICE.partGone : NOTICE.partMissing, [reload, later]),
);

if ('serviceWorker' in navigator && import.meta.env.PROD) {
  addEventListener('load', () => void start(navigator.serviceWorker));
}
