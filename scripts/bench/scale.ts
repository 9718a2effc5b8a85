import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CACHE } from '../lib/paths.mjs';
import { buildIn } from './built.ts';
import { grownCopy } from './grown-content.ts';
import type { Table } from './report.ts';
import { starlightSite } from './starlight.ts';
import { visitAll } from './visit.ts';

const GROWN = [0, 1000, 5000];
const GUIDE = '/guides/four-tasks/collective-economy/';
/** Pages whose weight must not follow the number of guides; lists of guides may, a part each. */
const WATCHED = {
  home: '/',
  guide: GUIDE,
  'all guides': '/guides/',
  'guides of a part': '/guides/on-post/',
  register: '/obligations/',
  'topic of the register': '/obligations/topic/residency/',
  source: '/sources/jining-2016-speech/',
  glossary: '/glossary/',
  search: '/search/',
};

const name = (grown: number): string => (grown === 0 ? 'today' : `+${grown.toLocaleString('en')} guides`);

interface Options {
  sizes: number[];
  starlight: boolean;
}

function read(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: { guides: { type: 'string', multiple: true }, 'no-starlight': { type: 'boolean', default: false } },
  });
  return { sizes: values.guides?.map(Number) ?? GROWN, starlight: !values['no-starlight'] };
}

/** Builds the site as it is and with more guides, and Starlight from the same pages; weighs pages of each. */
export async function scale(args: string[]): Promise<Record<string, Table>> {
  const { sizes, starlight } = read(args);
  const builds: Table = {};
  const pages: Table = {};
  for (const grown of sizes) {
    const folder = join(CACHE, 'bench', `site-${grown}`);
    console.log(`Building: ${name(grown)} …`);
    grownCopy(folder, grown);
    builds[name(grown)] = await buildIn(folder);
    const seen = await visitAll(join(folder, 'dist'), WATCHED);
    for (const [page, visit] of Object.entries(seen)) pages[`${page}, ${name(grown)}`] = { ...visit };
    if (!starlight) continue;
    const other = await starlightSite(join(folder, 'content'));
    builds[`Starlight, ${name(grown)}`] = await buildIn(other.folder, other.astro);
    const guide = await visitAll(join(other.folder, 'dist'), { guide: GUIDE });
    for (const visit of Object.values(guide)) pages[`Starlight guide, ${name(grown)}`] = { ...visit };
  }
  return { 'scale: builds': builds, 'scale: pages': pages };
}
