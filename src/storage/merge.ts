import { canonicalJson } from './json.ts';
import type { RecordRow, SetAsideRow } from './rows.ts';

/** `merge`: both sides stay, the later of two versions of a record wins. `replace`: as the backup has it, no more, no less. */
export type ImportMode = 'merge' | 'replace';

/** What an import does to one tool. The counts cover every record of both sides once. */
export interface ToolPlan {
  put: RecordRow[];
  remove: string[];
  setAside: SetAsideRow[];
  added: number;
  changed: number;
  removed: number;
  unchanged: number;
  /** Differs from the backup, and what is on this device is later, so it stays (merge only). */
  keptNewer: number;
}

/**
 * Which of two versions of a record is the later. First by the time of saving (within one device it never runs
 * backwards for a record, even if the clock does), then by revision, then, so that the order of merging never matters,
 * by content. Positive when `b` is the later, 0 when they are the same in all of it.
 */
export function compareVersions(a: RecordRow, b: RecordRow): number {
  if (a.updatedAt !== b.updatedAt) return a.updatedAt < b.updatedAt ? 1 : -1;
  if (a.rev !== b.rev) return b.rev - a.rev;
  const [left, right] = [canonicalJson(a.value), canonicalJson(b.value)];
  return left === right ? 0 : left < right ? 1 : -1;
}

/** Both must be of one tool and under the version in force. Pure. */
export function planImport(local: readonly RecordRow[], incoming: readonly RecordRow[], mode: ImportMode): ToolPlan {
  const plan: ToolPlan = {
    put: [],
    remove: [],
    setAside: [],
    added: 0,
    changed: 0,
    removed: 0,
    unchanged: 0,
    keptNewer: 0,
  };
  const here = new Map(local.map((row) => [row.key, row]));
  for (const row of incoming) {
    const mine = here.get(row.key);
    here.delete(row.key);
    planRecord(plan, mine, row, mode);
  }
  if (mode === 'replace') {
    plan.remove = [...here.keys()];
    plan.removed = here.size;
  } else plan.unchanged += here.size;
  return plan;
}

function planRecord(plan: ToolPlan, mine: RecordRow | undefined, theirs: RecordRow, mode: ImportMode): void {
  const wins = !mine || (mode === 'replace' ? compareVersions(mine, theirs) !== 0 : compareVersions(mine, theirs) > 0);
  if (wins) plan.put.push(theirs);
  if (!mine) plan.added += 1;
  else if (canonicalJson(mine.value) === canonicalJson(theirs.value)) plan.unchanged += 1;
  else if (wins) plan.changed += 1;
  else plan.keptNewer += 1;
}

/** What a tool has after the plan, ordered by key. */
export function applyPlan(local: readonly RecordRow[], plan: ToolPlan): RecordRow[] {
  const rows = new Map(local.map((row) => [row.key, row]));
  for (const key of plan.remove) rows.delete(key);
  for (const row of plan.put) rows.set(row.key, row);
  return [...rows.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
