import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const ROOT = 'https://example.cn/';
const SHELL = ['', 'offline/', '_astro/page.1.js'];
const PAGE = 'tools/four-tasks/';
const FILES = ['_astro/a.1.js', '_astro/b.1.css', 'icon.svg'];
const PARTS = ['_astro/later.1.js', '_astro/later.2.js', '_astro/later.3.js'];
const STATE = 'zhucun-youshu / state';

/** The worker is written for another global scope than tests are; its types are checked where it is. */
interface Worker {
  keepShell(): Promise<void>;
  keepPage(urls: string[]): Promise<void>;
  keepParts(page: string): Promise<void>;
  markWaiting(): Promise<void>;
  rememberOldTabs(): Promise<void>;
  dropOwn(): Promise<void>;
  dropOthers(): Promise<void>;
}
const partOf = (file: string) => new URL(`../../../src/offline/worker/${file}.ts`, import.meta.url).href;

/** What the device keeps, by version; paths in the order in which they came. */
let kept: Map<string, Map<string, Response>>;
/** Paths that the server answers with something else than the file. */
let answers: Record<string, () => Response>;
let registration: { scope: string; waiting: unknown; installing: unknown };

const file = (path: string): Response => {
  const headers = { 'Content-Type': path === '' || path.endsWith('/') ? 'text/html' : 'text/javascript' };
  return basic(new Response(path, { headers }));
};
/** Node makes every answer `default`; a browser calls one from the site itself `basic`. */
const basic = (response: Response, about = {}): Response =>
  Object.defineProperties(response, Object.getOwnPropertyDescriptors({ type: 'basic', ...about }));

beforeEach(() => {
  kept = new Map();
  answers = {};
  registration = { scope: ROOT, waiting: null, installing: null };
  const open = async (name: string) => {
    const entries = kept.get(name) ?? new Map<string, Response>();
    kept.set(name, entries);
    return {
      match: async (address: string) => entries.get(address)?.clone(),
      put: async (address: string, response: Response) => void entries.set(address, response),
      keys: async () => [...entries.keys()].map((url) => ({ url })),
      delete: async (what: string | { url: string }) => entries.delete(typeof what === 'string' ? what : what.url),
    };
  };
  vi.stubGlobal('caches', {
    open,
    keys: async () => [...kept.keys()],
    delete: async (name: string) => kept.delete(name),
  });
  vi.stubGlobal('fetch', async (address: string) => {
    const path = address.slice(ROOT.length);
    return answers[path]?.() ?? file(path);
  });
});
afterEach(() => void vi.unstubAllGlobals());

async function version(build: string): Promise<Worker> {
  vi.resetModules();
  vi.stubGlobal('self', {
    registration,
    clients: { matchAll: async () => [] },
    __WB_MANIFEST: SHELL.map((url) => ({ url, revision: null })),
  });
  const constants = { BUILD_ID: build, DOWNLOAD_BYTES: 0, ROOM_BYTES: 0, TOOL_PARTS: [[[PAGE], PARTS]] };
  for (const [name, value] of Object.entries(constants)) vi.stubGlobal(name, value);
  return { ...(await import(partOf('keep'))), ...(await import(partOf('copies'))) } as Worker;
}
const cacheOf = (build: string): string => `zhucun-youshu / ${build}`;
const pathsOf = (build: string): string[] =>
  [...(kept.get(cacheOf(build))?.keys() ?? [])].map((address) => address.slice(ROOT.length));

const REFUSALS: [string, () => Response][] = [
  ['503', () => basic(new Response('busy', { status: 503 }))],
  ['404', () => basic(new Response('gone', { status: 404 }))],
  ['the end of a redirection', () => basic(new Response('log in'), { redirected: true })],
  ['something opaque', () => basic(new Response(''), { type: 'opaque' })],
];

test.each(REFUSALS)('a page of which a file is answered with %s is not kept; with it, it is', async (_, refusal) => {
  const worker = await version('A');
  const urls = [PAGE, ...FILES].map((path) => ROOT + path);
  for (const path of FILES) {
    answers = { [path]: refusal };
    await expect(worker.keepPage(urls)).rejects.toThrow(path);
    expect(pathsOf('A')).not.toContain(PAGE);
    kept.clear();
  }
  answers = {};
  await worker.keepPage(urls);
  expect(pathsOf('A').sort()).toEqual([PAGE, ...FILES].sort());
});

test.each(REFUSALS)(
  'a shell of which a file is answered with %s is not installed; again, it is',
  async (_, refusal) => {
    for (const path of SHELL) {
      const worker = await version('A');
      answers = { [path]: refusal };
      await expect(worker.keepShell()).rejects.toThrow(path);
      answers = {};
      await worker.keepShell();
      expect(pathsOf('A').sort()).toEqual([...SHELL].sort());
      kept.clear();
    }
  },
);

test('what this version has already need not be had again', async () => {
  const worker = await version('A');
  await worker.keepShell();
  answers = Object.fromEntries(SHELL.map((path) => [path, REFUSALS[0]![1]]));
  await worker.keepShell();
  expect(await kept.get(cacheOf('A'))?.get(ROOT)?.text()).toBe('');
});

test.each(REFUSALS)('a part of a tool that is answered with %s keeps no other part away', async (_, refusal) => {
  const worker = await version('A');
  answers = { [PARTS[0]!]: refusal };
  await worker.keepParts(PAGE);
  expect(pathsOf('A')).toEqual(PARTS.slice(1));
  answers = {};
  await worker.keepParts(PAGE);
  expect(pathsOf('A').sort()).toEqual(PARTS);
});

test('whatever versions came in whatever order, removing leaves this one and one that waits, each with its shell', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 1, maxLength: 6, size: 'max' }),
      fc.option(fc.constantFrom('A', 'B', 'C', 'D'), { nil: undefined }),
      fc.constantFrom('waiting', 'installing'),
      async (past, next, stage) => {
        kept.clear();
        const install = async (build: string): Promise<Worker> => {
          const worker = await version(build);
          await worker.markWaiting();
          await worker.keepShell();
          return worker;
        };
        const inForce = past.at(-1)!;
        let worker: Worker | undefined;
        for (const build of past) {
          worker = await install(build);
          await worker.rememberOldTabs();
          await worker.keepPage([ROOT + PAGE]);
        }
        const nextWorker = next && next !== inForce ? await install(next) : undefined;
        Object.assign(registration, { waiting: null, installing: null, [stage]: nextWorker ?? null });
        await nextWorker?.dropOwn();
        await worker?.dropOwn();
        await worker?.dropOthers();
        const left = nextWorker ? [inForce, next!] : [inForce];
        expect([...kept.keys()].filter((name) => name !== STATE).sort()).toEqual(left.map(cacheOf).sort());
        for (const build of left) expect(pathsOf(build)).toEqual(expect.arrayContaining(SHELL));
        expect(left.flatMap(pathsOf)).not.toContain(PAGE);
      },
    ),
  ));
