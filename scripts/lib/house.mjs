// @ts-check
import { posix } from 'node:path';

/**
 * The rooms of src/ and what each may look at. ESLint (eslint.config.js) and the test that walks the import graph
 * (tests/unit/house/) both read this table, so that the rule is said once.
 *
 * @typedef {object} Room
 * @property {string} teaches what the room is for; part of every message
 * @property {string[]} may rooms whose code it may import, besides itself
 * @property {string[]} [typesOf] rooms of which it may import types only
 * @property {string[]} [files] single files of other rooms that it may import
 * @property {RegExp} [packages] packages that it may import; none without it
 */

const NODE = 'node:\\w+';
const PREACT = 'preact(/hooks|/compat|/jsx-runtime)?';
/** @param {string[]} patterns */
const packages = (...patterns) => new RegExp(`^(${patterns.join('|')})$`);

/** @type {Record<string, Room>} */
export const ROOMS = {
  schemas: {
    teaches: 'a schema describes data with zod and knows nothing else',
    may: [],
    packages: packages('zod(/mini)?'),
  },
  domain: {
    teaches:
      'the domain is pure: rules, counting, reducers. What it needs (today, ids, rule data, anything of the browser) comes in as a parameter',
    may: [],
    typesOf: ['schemas'],
  },
  storage: {
    teaches: 'storage keeps records behind one port; it knows schemas, and of the domain only types',
    may: ['schemas'],
    typesOf: ['domain'],
    packages: packages('idb', 'zod(/mini)?'),
  },
  importing: {
    teaches: 'importing turns a policy text into clauses and fingerprints, at the maintainer’s desk',
    may: ['domain', 'schemas'],
    packages: packages(NODE, 'yaml', 'zod', 'opencc-js(/.+)?', 'parse5', 'pinyin-pro'),
  },
  authoring: {
    teaches: 'authoring writes the first draft of a content file, at the maintainer’s desk',
    may: ['schemas'],
    packages: packages(NODE),
  },
  site: {
    teaches: 'src/site answers the pages’ questions at build time; it knows no page, no component and no browser',
    may: ['schemas', 'domain', 'importing'],
    packages: packages(NODE, 'yaml', 'zod', 'astro:content', 'astro:assets'),
  },
  deploy: {
    teaches:
      'deploy says how a finished site is served and packed; plain JavaScript, read before anything is installed',
    may: [],
    packages: packages(NODE),
  },
  integrations: {
    teaches: 'integrations work on what was built; pages do not know them',
    may: ['site', 'schemas', 'domain', 'importing', 'deploy'],
    files: ['src/offline/addresses.ts', 'src/offline/messages.ts', 'src/offline/names.ts'],
    packages: packages(
      NODE,
      'acorn',
      'astro',
      'vite',
      'pagefind',
      'workbox-build',
      'html-validate',
      'parse5',
      'github-slugger',
      'pinyin-pro',
      'opencc-js(/.+)?',
      'yaml',
      'zod',
    ),
  },
  offline: {
    teaches:
      'offline keeps copies of the site’s own files: the service worker, and what pages say to it. It knows no tool and no record',
    may: [],
  },
  ui: {
    teaches: 'ui holds small parts that know no tool and no record; of the domain, what is true of every tool',
    may: ['domain'],
    packages: packages(PREACT, 'qr(/.+)?'),
  },
  islands: {
    teaches:
      'an island is the view of one tool: domain for the rules, storage for the records, ui for the parts; content comes as props',
    may: ['domain', 'storage', 'ui', 'schemas'],
    packages: packages(PREACT, 'write-excel-file(/.+)?', 'docx'),
  },
  components: {
    teaches: 'a component is static: it shows what src/site found',
    may: ['site', 'schemas'],
    files: [
      'src/storage/preferences.ts',
      'src/storage/ephemeral.ts',
      'src/offline/readable.ts',
      'src/deploy/release.mjs',
    ],
    typesOf: ['domain'],
    packages: packages('astro', 'astro:\\w+', NODE),
  },
  layouts: {
    teaches: 'a layout frames a page',
    may: ['components', 'offline', 'site', 'schemas', 'styles'],
    packages: packages('astro', 'astro:\\w+', NODE),
  },
  pages: {
    teaches: 'a page asks src/site and lays out',
    may: ['layouts', 'components', 'islands', 'offline', 'ui', 'site', 'schemas', 'styles'],
    typesOf: ['domain'],
    packages: packages('astro', 'astro:\\w+', NODE),
  },
};

/** Files directly under src/, by name. */
/** @type {Record<string, Room>} */
const FRONT_DOOR = {
  'content.config.ts': {
    teaches: 'content.config.ts only names the collections; their shape is in src/schemas',
    may: ['schemas'],
    packages: packages('astro:content', 'astro/loaders'),
  },
  'env.d.ts': { teaches: 'env.d.ts only declares types', may: [], packages: packages('astro/client') },
};

/** @param {string} file relative to the project, with forward slashes @returns {string | undefined} */
export function roomOf(file) {
  const [src, room, ...rest] = file.split('/');
  return src === 'src' && room ? (rest.length > 0 ? room : undefined) : undefined;
}

/** `src/islands/residency/…` → `residency`; undefined for a file that belongs to no single tool. @param {string} file */
const toolOf = (file) => /^src\/islands\/([^/]+)\//.exec(file)?.[1];

/**
 * Why a file may not import something, or undefined when it may. Only speaks about files in src/.
 * @param {string} from path relative to the project, with forward slashes
 * @param {string} specifier as written: `./x.ts`, `preact/hooks`
 * @param {boolean} isType a type-only import
 * @returns {string | undefined}
 */
export function whyNot(from, specifier, isType) {
  const name = from.slice('src/'.length);
  const here = roomOf(from);
  const room = here ? ROOMS[here] : FRONT_DOOR[name];
  if (!from.startsWith('src/')) return undefined;
  if (!room) return `${from} is in no room of the house: add it to scripts/lib/house.mjs with what it may look at.`;
  const where = here ? `src/${here}` : from;

  if (!specifier.startsWith('.')) {
    const isKnown = room.packages?.test(specifier);
    return isKnown ? undefined : `${where} does not import ${specifier}: ${room.teaches}.`;
  }
  const target = posix.normalize(posix.join(posix.dirname(from), specifier));
  const there = roomOf(target);
  if (!there) return `${where} does not reach out of the rooms of src/ to ${target}: ${room.teaches}.`;
  if (there === 'islands' && here === 'islands' && toolOf(from) !== toolOf(target)) {
    return `Islands never import each other (${toolOf(from)} → ${toolOf(target)}): what both need belongs in src/ui or src/domain.`;
  }
  if (there === here || room.may.includes(there) || room.files?.includes(target)) return undefined;
  if (room.typesOf?.includes(there)) {
    return isType ? undefined : `${where} takes only types from src/${there} (write \`import type\`): ${room.teaches}.`;
  }
  return `${where} does not look at src/${there}: ${room.teaches}.`;
}

/**
 * Only these may touch what the browser keeps. The layout's script sets theme and text size before the first paint; the
 * service worker keeps copies of the site's own files.
 */
export const MAY_KEEP = [/^src\/storage\//, /^src\/offline\/worker\//, /^src\/layouts\/preferences\.js$/];
