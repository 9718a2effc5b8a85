import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import type { PackList } from '../../../src/offline/messages.ts';

const ROOT = 'https://example.cn/';
const COMPLETE = `${ROOT}offline/packs/complete`;
const PAGES = ['a', 'b', 'c', 'd', 'e'];
const SCRIPTS = ['s', 't'];
const LIST: PackList = {
  packs: [...SCRIPTS, ...PAGES].map((name) => [name, 1]),
  first: SCRIPTS.length,
  names: {},
};
const pathOf = (name: string): string => (SCRIPTS.includes(name) ? `_astro/${name}.js` : `guides/${name}/`);

/** The worker is written for another global scope than tests are; its types are checked where it is. */
interface Worker {
  download(): Promise<void>;
  writeState(change: { wanted: 'yes' | 'paused' }): Promise<void>;
}
const partOf = (file: string) => new URL(`../../../src/offline/worker/${file}.ts`, import.meta.url).href;
async function freshWorker(): Promise<Worker> {
  vi.resetModules();
  const [{ download }, { writeState }] = await Promise.all([import(partOf('download')), import(partOf('copies'))]);
  return { download, writeState };
}

/** A browser and a network of which everything takes as long as `late` says. */
function browser(late: () => Promise<unknown>, isLost: (name: string) => boolean = () => false) {
  const caches = new Map<string, Map<string, Response>>();
  const own = (): string[] => [...(caches.get('zhucun-youshu / build')?.keys() ?? [])];
  const lacking = (names: string[]): string[] => names.filter((name) => !own().includes(ROOT + pathOf(name)));
  const missing = (): string[] => lacking([...SCRIPTS, ...PAGES]);
  const whole: string[][] = [];
  /** Scripts that were not here yet when a page was put down. */
  const early: string[] = [];
  const open = async (name: string) => {
    const entries = caches.get(name) ?? new Map<string, Response>();
    caches.set(name, entries);
    return {
      match: async (address: string) => {
        await late();
        return entries.get(address)?.clone();
      },
      put: async (address: string, response: Response) => {
        await late();
        if (address === COMPLETE) whole.push(missing());
        if (address.startsWith(`${ROOT}guides/`)) early.push(...lacking(SCRIPTS));
        entries.set(address, response);
      },
    };
  };
  vi.stubGlobal('caches', { open, keys: async () => [...caches.keys()] });
  vi.stubGlobal('fetch', async (address: string) => {
    await late();
    const name = address.slice(address.lastIndexOf('/') + 1, -'.json'.length);
    if (isLost(name)) throw new TypeError('network');
    return Response.json(name === 'build' ? LIST : { text: { [pathOf(name)]: name }, base64: {} });
  });
  const clients = { matchAll: async () => [] };
  vi.stubGlobal('self', { registration: { scope: ROOT }, clients, __WB_MANIFEST: [] });
  for (const [name, value] of Object.entries({ BUILD_ID: 'build', DOWNLOAD_BYTES: 7, ROOM_BYTES: 7, TOOL_PARTS: [] }))
    vi.stubGlobal(name, value);
  return { missing, whole, early };
}

afterEach(() => void vi.unstubAllGlobals());

test('however often it is paused and taken up again, “complete” means every part is here', () =>
  fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.constantFrom('paused' as const, 'yes' as const), { maxLength: 8, size: 'max' }),
      async (scheduler, taps) => {
        const late = () => scheduler.schedule(Promise.resolve());
        const { missing, whole, early } = browser(late);
        const { download, writeState } = await freshWorker();
        const tapAll = async () => {
          const begun: Promise<void>[] = [];
          for (const wanted of ['yes' as const, ...taps, 'yes' as const]) {
            await late();
            await writeState({ wanted });
            if (wanted === 'yes') begun.push(download());
          }
          await Promise.all(begun);
        };
        await scheduler.waitFor(tapAll());
        expect(missing()).toEqual([]);
        expect(whole.length).toBeGreaterThan(0);
        expect(whole.flat()).toEqual([]);
        expect(early).toEqual([]);
      },
    ),
  ));

test('wherever it breaks off, no page is here before the scripts without which it stands still', () =>
  fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.uniqueArray(fc.constantFrom(...SCRIPTS, ...PAGES), { minLength: 1 }),
      async (scheduler, lost) => {
        const late = () => scheduler.schedule(Promise.resolve());
        const { missing, early } = browser(late, (name) => lost.includes(name));
        const { download, writeState } = await freshWorker();
        await scheduler.waitFor(writeState({ wanted: 'yes' }).then(download));
        expect(missing()).toEqual(expect.arrayContaining(lost));
        expect(early).toEqual([]);
      },
    ),
  ));
