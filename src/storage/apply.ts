/** How one change becomes a record, whatever another page has made of it meanwhile. */
import type { ToolRecords } from '../schemas/records.ts';
import type { Tx } from './backend.ts';
import { soundEnvelope, toSetAside } from './current.ts';
import { canonicalJson } from './json.ts';
import type { Change, ToolId } from './port.ts';
import type { RecordRow } from './rows.ts';
import { SET_ASIDE_REASONS } from './strings.ts';
import { mergeValues } from './three-way.ts';

interface Target {
  tool: ToolId;
  records: ToolRecords;
  /** When the change is written, ISO 8601. */
  at: string;
  /** What lies there was saved after the change was made (a jot that comes late): it is the later side then. */
  isLate?: boolean;
}

/** Writes the change. True when the page has to look again: something of another page's came in, or stands beside. */
export async function applyChange(tx: Tx, target: Target, change: Change): Promise<boolean> {
  const { tool, records, at, isLate = false } = target;
  const row = await tx.get('records', [tool, change.key]);
  const isReadable = row !== undefined && (await readable(tx, target, row));
  const found = row && soundEnvelope(row);
  if (isLate && found && (change.op === 'delete' || change.base === undefined)) return true;
  if (change.op === 'delete') {
    const isNews = isReadable && change.base !== undefined && differs(change.base?.value, found?.value);
    if (found && isNews) await keepRival(tx, records, found);
    await tx.delete('records', [tool, change.key]);
    return isNews;
  }
  const settled = found && isReadable ? await settle(tx, target, change, found) : change;
  const { value } = settled;
  if (isLate && found && !differs(value, found.value)) return true;
  const updatedAt = found ? laterThan(found.updatedAt, at) : at;
  await tx.put('records', { tool, key: change.key, value, rev: (found?.rev ?? 0) + 1, updatedAt });
  return 'hasRival' in settled && (settled.hasRival || differs(value, change.value));
}

type Put = Change & { op: 'put' };

interface Settled {
  value: unknown;
  hasRival: boolean;
}

/** The value in force after the change; a version that gives way to it in part is kept beside it. */
async function settle(tx: Tx, { records, at, isLate }: Target, change: Put, found: RecordRow): Promise<Settled> {
  if (change.base === undefined) return { value: change.value, hasRival: false };
  const sent = { ...found, value: change.value, updatedAt: at };
  const [earlier, later] = isLate ? [sent, found] : [found, sent];
  const merged = mergeValues(change.base?.value, earlier.value, later.value, records.mergeRule(change.key));
  const parsed = records.parse(change.key, merged.value);
  // What both made of it is no sound record: then it can't be mixed at all.
  const hasRival = merged.clash || !parsed.ok;
  if (hasRival) await keepRival(tx, records, earlier);
  return { value: parsed.ok ? parsed.value : later.value, hasRival };
}

const keepRival = (tx: Tx, records: ToolRecords, row: RecordRow) =>
  tx.put('setAside', { ...toSetAside(row, SET_ASIDE_REASONS.rival, records.version), rival: true });

/** A record that can't be read is set aside before something else takes its key, even if nobody loaded it. */
async function readable(tx: Tx, { records }: Target, row: RecordRow): Promise<boolean> {
  const parsed = records.parse(row.key, row.value);
  if (!parsed.ok) await tx.put('setAside', toSetAside(row, parsed.reason, records.version));
  return parsed.ok;
}

const differs = (a: unknown, b: unknown) => canonicalJson(a ?? null) !== canonicalJson(b ?? null);

/** The times of one record never run backwards, even if the clock was set back: a millisecond is added then. */
function laterThan(before: string, now: string): string {
  return now > before ? now : new Date(Date.parse(before) + 1).toISOString();
}
