import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import type { Edit, Kept, Said } from './fault-bench/bench.ts';
import { bundleBench, crash, Disk, onBench, openBench, serveBench, startBench } from './fault-bench/browser.ts';
import { randomOf, shuffled, type Random } from './fault-bench/random.ts';

// Two hundred random sequences of edits in a real browser, with renderers killed in the middle of writing, reloads,
// second tabs and a full disk. Each sequence has a chance of its own: what it writes, where, when, and when it waits for
// its save. They run in batches, each with another order of faults: a killed process strikes all that live in it.

const BATCHES = 10;
const SEQUENCES = 20;
/** What happens in the steps of a batch, in an order that chance gives. */
const FAULTS = ['kill', 'kill', 'reload', 'second tab', 'second tab', 'full', 'full', 'none', 'none'] as const;

/** An edit with what is known of it: a value that is said to be saved must be there at the end. */
interface Written extends Edit {
  tab: Page;
  over: string | null;
  isAcknowledged: boolean;
  /** A fault met it before it was said to be saved: it may be there or not. */
  isMet: boolean;
}

class Run {
  readonly written = new Map<string, Written>();
  /** How often each fault struck. `unsaved`: edits that a kill or a reload met before they were saved. */
  readonly struck = { kill: 0, reload: 0, 'second tab': 0, refused: 0, unsaved: 0 };
  #tabs: Page[] = [];
  #isFull = false;
  readonly #context: BrowserContext;
  readonly #disk: Disk;
  readonly #batch: Random;
  readonly #sequences: { database: string; random: Random }[];

  constructor(context: BrowserContext, disk: Disk, seed: number) {
    this.#context = context;
    this.#disk = disk;
    this.#batch = randomOf(seed);
    this.#sequences = Array.from({ length: SEQUENCES }, (_, index) => ({
      database: `sequence-${seed}-${index}`,
      random: randomOf(seed * 1000 + index),
    }));
  }

  async start(): Promise<void> {
    await this.#context.exposeFunction('said', (what: Said) => this.#hear(what));
    await this.#openTab();
  }

  async all(): Promise<void> {
    for (const fault of shuffled(FAULTS, this.#batch)) await this.#step(fault);
  }

  /** With room again, every tab that is still there gets its edits in; then a new one says what is kept. */
  async end(): Promise<Map<string, Kept>> {
    await this.#disk.makeRoom();
    for (const tab of this.#tabs) expect(await onBench(tab, 'settle', this.#databases())).toBe(true);
    for (const tab of this.#tabs) await tab.close();
    const last = await openBench(this.#context, this.#databases());
    const kept = new Map(await onBench(last, 'kept'));
    await last.close();
    return kept;
  }

  #hear(what: Said): void {
    if ('refused' in what) this.struck.refused += what.refused === 'quota' ? 1 : 0;
    else for (const value of what.saved) this.written.get(value)!.isAcknowledged = true;
  }

  readonly #databases = (): string[] => this.#sequences.map(({ database }) => database);

  async #openTab(): Promise<void> {
    this.#tabs.push(await openBench(this.#context, this.#databases()));
  }

  async #step(fault: (typeof FAULTS)[number]): Promise<void> {
    const wasFull = this.#isFull;
    if (fault === 'full') await this.#fill();
    // Some wait until their edits are saved; the fault meets the others as they are.
    await this.#write(2);
    const waiting = this.#sequences.filter(({ random }) => random(2) === 0).map(({ database }) => database);
    await Promise.all(this.#tabs.map((tab) => onBench(tab, 'settle', waiting)));
    await this.#write(3);
    if (fault === 'kill') await this.#kill();
    else if (fault === 'reload') await this.#reload();
    else if (fault === 'second tab' && this.#tabs.length < 2) {
      await this.#openTab();
      this.struck['second tab'] += 1;
    }
    if (wasFull && fault !== 'full') {
      await this.#disk.makeRoom();
      this.#isFull = false;
    }
  }

  /** One sequence in so many stands still; the others write in one of the tabs, or in all of them at once. */
  async #write(oneIn: number): Promise<void> {
    const volleys = this.#tabs.map((): Edit[] => []);
    for (const { database, random } of this.#sequences) {
      if (random(oneIn) === 0) continue;
      const only = random(2) === 0 ? random(this.#tabs.length) : undefined;
      volleys.forEach((volley, tab) => {
        if (only === undefined || only === tab) volley.push(this.#edit(this.#tabs[tab]!, database, random));
      });
    }
    const made = await Promise.all(this.#tabs.map((tab, index) => onBench(tab, 'edit', volleys[index]!)));
    made.flat().forEach(({ over }, index) => (this.written.get(volleys.flat()[index]!.value)!.over = over));
  }

  #edit(tab: Page, database: string, random: Random): Edit {
    const edit: Edit = {
      database,
      key: `day:2026-11-0${1 + random(2)}`,
      field: random(2) === 0 ? 'note' : 'place',
      value: `v${this.written.size}`,
      when: random(2) === 0 ? 'now' : 'soon',
    };
    this.written.set(edit.value, { ...edit, tab, over: null, isAcknowledged: false, isMet: false });
    return edit;
  }

  async #fill(): Promise<void> {
    await this.#disk.fill(this.#tabs[0]!);
    this.#isFull = true;
  }

  #meet(tab: Page): void {
    const met = [...this.written.values()].filter((edit) => edit.tab === tab && !edit.isAcknowledged && !edit.isMet);
    for (const edit of met) edit.isMet = true;
    this.struck.unsaved += met.length;
  }

  async #kill(): Promise<void> {
    const [killed] = this.#tabs.splice(this.#batch(this.#tabs.length), 1);
    this.#meet(killed!);
    await crash(this.#context, killed!);
    this.struck.kill += 1;
    if (this.#tabs.length === 0) await this.#openTab();
  }

  async #reload(): Promise<void> {
    const tab = this.#tabs[this.#batch(this.#tabs.length)]!;
    this.#meet(tab);
    await tab.reload();
    await startBench(tab, this.#databases());
    this.struck.reload += 1;
  }
}

/** Whether a value is there, or was replaced by somebody who had it on the screen, whose value is there. */
function isThere(edit: Written, all: readonly Written[], kept: Kept): boolean {
  const versions = [...kept.records, ...kept.rivals].filter(([key]) => key === edit.key);
  if (versions.some(([, value]) => value[edit.field] === edit.value)) return true;
  const next = all.filter((other) => other.field === edit.field && other.key === edit.key && other.over === edit.value);
  return next.some((other) => isThere(other, all, kept));
}

const code = bundleBench();

for (let batch = 0; batch < BATCHES; batch += 1) {
  const [first, last] = [batch * SEQUENCES + 1, (batch + 1) * SEQUENCES];
  test(`no acknowledged save is lost over kills, reloads, second tabs and a full disk: sequences ${first} to ${last} @desktop`, async ({
    context,
    baseURL,
  }) => {
    test.setTimeout(120_000);
    await serveBench(context, await code);
    const run = new Run(context, await Disk.of(context, baseURL!), 261_126 + batch);
    await run.start();
    await run.all();
    const kept = await run.end();
    const written = [...run.written.values()];
    const acknowledged = written.filter((edit) => edit.isAcknowledged);
    const lost = acknowledged.filter((edit) => {
      const mine = written.filter((other) => other.database === edit.database);
      return !isThere(edit, mine, kept.get(edit.database)!);
    });
    expect(lost.map(({ database, key, field, value }) => `${database} ${key} ${field} ${value}`)).toEqual([]);
    const rivals = [...kept.values()].reduce((sum, each) => sum + each.rivals.length, 0);
    const counts = { written: written.length, acknowledged: acknowledged.length, rivals, ...run.struck };
    process.stdout.write(`sequences ${first} to ${last}: ${JSON.stringify(counts)}\n`);
    // Each fault struck, and struck something: there is no batch that proves nothing.
    expect(acknowledged.length).toBeGreaterThan(5 * SEQUENCES);
    for (const times of Object.values(run.struck)) expect(times).toBeGreaterThan(0);
  });
}
