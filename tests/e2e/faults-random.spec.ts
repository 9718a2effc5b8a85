import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import type { Edit, Kept } from './fault-bench/bench.ts';
import { bundleBench, crash, Disk, onBench, openBench, serveBench, startBench } from './fault-bench/browser.ts';
import { randomOf } from './fault-bench/random.ts';

// Two hundred random sequences of edits in a real browser, with renderers killed in the middle of writing, reloads,
// second tabs and a full disk. They run side by side in batches: one fault strikes all sequences of a batch.

const BATCHES = 10;
const SEQUENCES = 20;
const STEPS = 12;
const FAULTS = ['none', 'none', 'reload', 'crash', 'second tab', 'full', 'room'] as const;

/** An edit with what is known of it: a value that is said to be kept must be there at the end. */
interface Written extends Edit {
  over: string | null;
  isAcknowledged: boolean;
}

/** A tab and the edits it has made that it has not reported as saved yet. */
interface Tab {
  page: Page;
  open: Written[];
}

class Run {
  readonly written: Written[] = [];
  tabs: Tab[] = [];
  #count = 0;
  readonly #context: BrowserContext;
  readonly #disk: Disk;
  readonly #databases: string[];
  readonly #random: (below: number) => number;
  /** How often a tab could not save: the faults are to be felt. */
  refused = 0;

  constructor(context: BrowserContext, disk: Disk, databases: string[], random: (below: number) => number) {
    this.#context = context;
    this.#disk = disk;
    this.#databases = databases;
    this.#random = random;
  }

  async openTab(): Promise<void> {
    this.tabs.push({ page: await openBench(this.#context, this.#databases), open: [] });
  }

  async step(): Promise<void> {
    const tab = this.tabs[this.#random(this.tabs.length)]!;
    await this.#edit(tab);
    const fault = FAULTS[this.#random(FAULTS.length)]!;
    if (fault !== 'crash' && fault !== 'reload' && this.#random(3) > 0) await this.#settle(tab);
    if (fault === 'crash') await this.#lose(tab);
    else if (fault === 'reload') await this.#reload(tab);
    else if (fault === 'second tab' && this.tabs.length < 2) await this.openTab();
    else if (fault === 'full') await this.#disk.fill(tab.page);
    else if (fault === 'room') await this.#disk.makeRoom();
  }

  /** With room again, every tab that is still there gets its edits in; then a new one says what is kept. */
  async end(): Promise<Map<string, Kept>> {
    await this.#disk.makeRoom();
    for (const tab of this.tabs) await this.#settle(tab);
    expect(this.tabs.flatMap((tab) => tab.open)).toEqual([]);
    for (const { page } of this.tabs) await page.close();
    this.tabs = [];
    await this.openTab();
    const kept = new Map(await onBench(this.tabs[0]!.page, 'kept'));
    await this.tabs[0]!.page.close();
    return kept;
  }

  async #edit(tab: Tab): Promise<void> {
    const edits = this.#databases.map((database): Edit => ({
      database,
      key: `day:2026-11-0${1 + this.#random(2)}`,
      field: this.#random(2) === 0 ? 'note' : 'place',
      value: `v${(this.#count += 1)}`,
      when: this.#random(2) === 0 ? 'now' : 'soon',
    }));
    const made = await onBench(tab.page, 'edit', edits);
    const written = edits.map((edit, index) => ({ ...edit, over: made[index]!.over, isAcknowledged: false }));
    tab.open.push(...written);
    this.written.push(...written);
  }

  async #settle(tab: Tab): Promise<void> {
    const saved = new Map(await onBench(tab.page, 'settle'));
    this.refused += [...saved.values()].filter((isSaved) => !isSaved).length;
    for (const edit of tab.open) edit.isAcknowledged = saved.get(edit.database) === true;
    tab.open = tab.open.filter((edit) => !edit.isAcknowledged);
  }

  async #lose(tab: Tab): Promise<void> {
    await crash(this.#context, tab.page);
    this.tabs = this.tabs.filter((each) => each !== tab);
    if (this.tabs.length === 0) await this.openTab();
  }

  async #reload(tab: Tab): Promise<void> {
    tab.open = [];
    await tab.page.reload();
    await startBench(tab.page, this.#databases);
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
  test(`no acknowledged save is lost over kills, reloads, second tabs and a full disk: sequences ${batch * SEQUENCES + 1} to ${(batch + 1) * SEQUENCES} @desktop`, async ({
    context,
    baseURL,
  }) => {
    test.setTimeout(120_000);
    await serveBench(context, await code);
    const databases = Array.from({ length: SEQUENCES }, (_, index) => `sequence-${batch * SEQUENCES + index}`);
    const run = new Run(context, await Disk.of(context, baseURL!), databases, randomOf(20_261_125 + batch));
    await run.openTab();
    for (let step = 0; step < STEPS; step += 1) await run.step();
    const kept = await run.end();
    const acknowledged = run.written.filter((edit) => edit.isAcknowledged);
    expect(acknowledged.length).toBeGreaterThan(SEQUENCES);
    const lost = acknowledged.filter((edit) => {
      const mine = run.written.filter((other) => other.database === edit.database);
      return !isThere(edit, mine, kept.get(edit.database)!);
    });
    expect(lost).toEqual([]);
  });
}
