import { pathWithin, PACKS } from '../addresses.ts';
import type { PageMessage } from '../messages.ts';
import { answerFile, answerPage } from './answer.ts';
import {
  dropOthers,
  dropOwn,
  hasOlderWhole,
  markWaiting,
  readState,
  rememberOldTabs,
  tidy,
  writeState,
} from './copies.ts';
import { atRest, download, readStatus, report } from './download.ts';
import { keepPage, keepParts, keepShell } from './keep.ts';
import { keptPages } from './kept-pages.ts';
import { root, worker } from './scope.ts';

worker.addEventListener('install', (event) => event.waitUntil(markWaiting().then(keepShell)));

worker.addEventListener('activate', (event) =>
  event.waitUntil(
    rememberOldTabs()
      .then(() => worker.clients.claim())
      .then(tidy),
  ),
);

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = request.method === 'GET' ? pathWithin(request.url, root) : undefined;
  if (path === undefined || path.startsWith(PACKS)) return;
  const later = (work: Promise<unknown>): void => event.waitUntil(work.catch(() => undefined));
  const isPage = request.mode === 'navigate';
  const answer = isPage
    ? answerPage(path, new URL(request.url).search, request, later)
    : answerFile(path, request, later);
  event.respondWith(answer);
});

/** A page has loaded: keep it, and go on with what was begun. */
async function onLoaded({ urls, installed }: PageMessage & { type: 'loaded' }, tab: Client | null): Promise<void> {
  await keepPage(urls).catch(() => undefined);
  await keepParts((tab && pathWithin(tab.url, root)) ?? '').catch(() => undefined);
  if (installed && !(await readState()).decided) await writeState({ wanted: 'yes', decided: true });
  if ((await readState()).wanted === 'yes') await download();
  await tidy();
}

/** Takes over at the visitor's word. Where the whole site was on the device, it is renewed first. */
async function onUpdate(): Promise<void> {
  if (await hasOlderWhole()) {
    await writeState({ wanted: 'yes' });
    await download();
    if ((await readStatus()).completeAt === undefined) return;
  }
  await worker.skipWaiting();
}

/** What a download puts down at this moment goes with the rest. */
async function dropCopies(): Promise<void> {
  await atRest();
  await dropOwn();
}

async function onRemove(): Promise<void> {
  await writeState({ wanted: 'no', decided: true });
  const drop: PageMessage = { type: 'drop' };
  worker.registration.waiting?.postMessage(drop);
  await dropCopies();
  await dropOthers();
  await report();
}

async function onMessage(message: PageMessage, tab: Client | null): Promise<void> {
  switch (message.type) {
    case 'loaded':
      return onLoaded(message, tab);
    case 'status':
      return tab?.postMessage(await readStatus());
    case 'list':
      return tab?.postMessage(await keptPages());
    case 'download':
      return writeState({ wanted: 'yes', decided: true }).then(download);
    case 'pause':
      return writeState({ wanted: 'paused', decided: true }).then(report);
    case 'remove':
      return onRemove();
    case 'drop':
      return dropCopies();
    case 'update':
      return onUpdate();
  }
}

worker.addEventListener('message', (event) => {
  const tab = event.source instanceof Client ? event.source : null;
  event.waitUntil(onMessage(event.data as PageMessage, tab));
});
