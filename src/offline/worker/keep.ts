import { isContentAddressed, pathWithin, PACKS } from '../addresses.ts';
import { anyCopy, ownCopies, ownCopy } from './copies.ts';
import { addressOf, root, shell, toolParts } from './scope.ts';

const isHtml = (response: Response): boolean => /^text\/html/.test(response.headers.get('Content-Type') ?? '');

/** Whether an answer may stand for its address later: complete, from this site, and not the end of a redirection. */
export const isKeepable = (response: Response): boolean =>
  response.status === 200 && response.type === 'basic' && !response.redirected;

/** Rejects unless the file is here afterwards: a busy server's answer is no file, and what needs it is not whole. */
async function keepFile(path: string): Promise<void> {
  const isFixed = isContentAddressed(path);
  const known = isFixed ? await anyCopy(path) : undefined;
  const response = known ?? (await fetch(addressOf(path), isFixed ? {} : { cache: 'no-cache' }));
  if (known || isKeepable(response)) return (await ownCopies()).put(addressOf(path), response);
  if (!(await ownCopy(path))) throw new Error(`${path} was answered with ${response.status}`);
}

/**
 * The shell that every visitor gets: the page for lost connections, the home page, and what these two need. Rejects when
 * something is not to be had: then the installation fails, and the browser tries again with the next page.
 */
export async function keepShell(): Promise<void> {
  await Promise.all(shell.map(({ url }) => keepFile(url)));
}

/** A page that came before this worker was there, after everything it has loaded: it is kept whole or not at all. */
export async function keepPage(urls: string[]): Promise<void> {
  const paths = urls.flatMap((url) => pathWithin(url, root) ?? []).filter((path) => !path.startsWith(PACKS));
  const files = [...new Set(paths)].filter((path) => path !== '' && !path.endsWith('/'));
  await Promise.all(files.map(keepFile));
  for (const page of new Set(paths.filter((path) => !files.includes(path)))) {
    const response = await fetch(addressOf(page), { cache: 'no-cache' });
    if (isKeepable(response) && isHtml(response)) await (await ownCopies()).put(addressOf(page), response);
  }
}

/**
 * What the tool on a page loads only when it is asked for: without it, half of the tool would be missing where there is
 * no network. One after the other, so that what the visitor asks for meanwhile comes first; what can't be had is left to
 * the next page.
 */
export async function keepParts(page: string): Promise<void> {
  const [, files = []] = toolParts.find(([pages]) => pages.includes(page)) ?? [];
  for (const file of files) if (!(await ownCopy(file))) await keepFile(file).catch(() => undefined);
}
