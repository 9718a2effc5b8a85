import { isContentAddressed, lacksSlash, NOT_FOUND_PAGE, OFFLINE_PAGE } from '../addresses.ts';
import { anyCopy, completeAt, ownCopies, ownCopy } from './copies.ts';
import { isKeepable } from './keep.ts';
import { addressOf, isOutdated } from './scope.ts';

/** How long a reader with an older copy at hand waits for a bad line. */
const PATIENCE_MS = 4000;

type Later = (work: Promise<unknown>) => void;

function keepCopy(path: string, response: Response, later: Later): void {
  if (!isKeepable(response)) return;
  const copy = response.clone();
  later(ownCopies().then((copies) => copies.put(addressOf(path), copy)));
}

/** A script, style, picture or index file. */
export async function answerFile(path: string, request: Request, later: Later): Promise<Response> {
  const isFixed = isContentAddressed(path);
  const copy = isFixed ? await anyCopy(path) : await ownCopy(path);
  if (copy) return copy;
  try {
    const response = await fetch(request);
    if (isFixed) keepCopy(path, response, later);
    return response;
  } catch (error) {
    const older = await anyCopy(path);
    if (older) return older;
    throw error;
  }
}

const withinPatience = (): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));

/** What a reader without a network gets for a page that is not here. */
async function instead(): Promise<Response> {
  const isWhole = (await completeAt()) !== undefined;
  const page = (isWhole ? await anyCopy(NOT_FOUND_PAGE) : undefined) ?? (await anyCopy(OFFLINE_PAGE));
  if (!page) return Response.error();
  return new Response(page.body, { status: isWhole ? 404 : 503, headers: page.headers });
}

/**
 * A page. This version's copy comes first: it costs nothing, and all of this version belongs together. Then the network,
 * then a copy of an earlier version (whole in itself: what it loads is addressed by content), then the page that says
 * what is here.
 */
export async function answerPage(path: string, search: string, request: Request, later: Later): Promise<Response> {
  if (lacksSlash(path) && (await anyCopy(`${path}/`))) return Response.redirect(addressOf(`${path}/${search}`), 302);
  const copy = await ownCopy(path);
  if (copy) return copy;
  const older = await anyCopy(path);
  // The browser's own cache may be of an earlier version; a redirection is for the browser to follow.
  const asked = fetch(request.url, { cache: 'no-cache', redirect: 'manual' }).catch(() => undefined);
  const response = older ? await Promise.race([asked, withinPatience()]) : await asked;
  if (!response || (older && response.status >= 500)) return older ?? instead();
  if (!isOutdated()) keepCopy(path, response, later);
  return response;
}
