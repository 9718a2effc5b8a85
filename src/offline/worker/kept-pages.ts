import { pathWithin } from '../addresses.ts';
import type { KeptPages } from '../messages.ts';
import { otherCopies, ownCopies } from './copies.ts';
import { addressOf, root } from './scope.ts';

const MOST = 200;
const isPage = (path: string): boolean => path === '' || path.endsWith('/');

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const plain = (html: string): string =>
  html.replace(/&(amp|lt|gt|quot|#39);/g, (_all, name: string) => ENTITIES[name] ?? '');

async function titleOf(path: string, copies: Cache): Promise<string> {
  const html = (await (await copies.match(addressOf(path)))?.text()) ?? '';
  return plain(/<title>([^<]*)/.exec(html)?.[1] ?? path).replace(/ · 驻村有数$/, '');
}

/** The pages that can be read without a network, this version's before older ones, at most two hundred. */
export async function keptPages(): Promise<KeptPages> {
  const pages = new Map<string, string>();
  for (const copies of [await ownCopies(), ...(await otherCopies()).reverse()]) {
    const paths = (await copies.keys()).map(({ url }) => pathWithin(url, root) ?? '').filter(isPage);
    for (const path of paths.filter((each) => !pages.has(each)).slice(0, MOST - pages.size)) {
      pages.set(path, await titleOf(path, copies));
    }
  }
  return { type: 'pages', pages: [...pages].map(([path, title]) => ({ path, title })) };
}
