/**
 * What a tool tells the storage about its records: the schema version in force, how a record is parsed, and how older
 * ones become current. `residency-data.ts` exports `residencyRecords`, `assessment-data.ts` exports `assessmentRecords`;
 * `src/storage/registry.ts` gathers them. It stands here because schemas may not import storage.
 * `zod/mini`, as in every schema that travels to the browser.
 */
import * as z from 'zod/mini';

// Without this zod tries `new Function` once, which the site's CSP refuses and reports in the console.
z.config({ jitless: true });

/** A record before anybody vouches for it. */
export interface RawRecord {
  key: string;
  value: unknown;
}

/** `reason` is shown to the visitor, in Chinese, short: 「日期写法不对（date）」. */
export type ParseResult = { ok: true; value: unknown } | { ok: false; reason: string };

/** One step of the chain, from version `from` to `from + 1`. */
export interface Migration {
  readonly from: number;
  /** What changed between the two versions, for whoever reads the chain later. */
  readonly note: string;
  /**
   * Turns one record of version `from` into one of the next. Pure: no clock, no randomness, no change to its input.
   * It may rename the key; two records must not end up under one key. If it throws, that one record is set aside as
   * it was found and the others go on.
   */
  up(record: RawRecord): RawRecord;
}

/**
 * @example
 * export const residencyRecords: ToolRecords = defineRecords({
 *   version: 1,
 *   kinds: [{ keys: /^day:\d{4}-\d{2}-\d{2}$/, schema: DaySchema }, { keys: /^settings$/, schema: SettingsSchema }],
 *   migrations: [],
 * });
 */
export interface ToolRecords {
  /** Version of the records this code writes; starts at 1. The chain covers every step from 1 to it. */
  readonly version: number;
  /** Never throws. The value it gives back is what is kept, so a strict schema decides what gets in and out. */
  parse(key: string, raw: unknown): ParseResult;
  /** How two versions of this record may be mixed when two pages changed it at the same time. */
  mergeRule(key: string): MergeRule;
  /** Ordered and without a gap: `migrations[i].from === i + 1`. */
  readonly migrations: readonly Migration[];
  /** What there is, for whoever describes the format. */
  readonly kinds: readonly RecordKind[];
}

/**
 * Without a rule each field is taken from the side that changed it.
 * `together`: fields that mean something only as a whole (the state of a day and who approved it). `stamps`: fields that
 * only say when or under what a record was written; the later side's are right, and they are nothing to choose between.
 */
export interface MergeRule {
  readonly together?: readonly string[];
  readonly stamps?: readonly string[];
}

/** Names that a record must never use as a key: they mean something else to JavaScript objects. */
export const FORBIDDEN_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Stable ASCII name of the thing recorded, as `day:2026-11-21`, 200 characters at most; never a position. */
export const RecordKeySchema = z.string().check(
  z.regex(/^[A-Za-z0-9][A-Za-z0-9:._/-]{0,199}$/),
  z.refine((key) => !FORBIDDEN_KEYS.includes(key)),
);

/** Which keys hold what. The first kind whose `keys` matches decides. */
export interface RecordKind {
  readonly keys: RegExp;
  readonly schema: z.core.$ZodType;
  /** Where the key repeats something of the value (the date of a day): why they don't agree, or null if they do. */
  readonly agrees?: (key: string, value: never) => string | null;
  readonly merge?: MergeRule;
}

/** Builds `ToolRecords` from strict zod schemas, one for each kind of key. An unknown key is a reason, never an error. */
export function defineRecords(tool: {
  version: number;
  kinds: readonly RecordKind[];
  migrations: readonly Migration[];
}): ToolRecords {
  return {
    version: tool.version,
    migrations: tool.migrations,
    kinds: tool.kinds,
    mergeRule: (key) => tool.kinds.find((each) => each.keys.test(key))?.merge ?? {},
    parse(key, raw) {
      const kind = tool.kinds.find((each) => each.keys.test(key));
      if (!RecordKeySchema.safeParse(key).success || !kind) return { ok: false, reason: `不认识的记录名称：${key}` };
      const parsed = z.safeParse(kind.schema, raw);
      if (!parsed.success) return { ok: false, reason: reasonOf(parsed.error) };
      const disagreement = kind.agrees?.(key, parsed.data as never) ?? null;
      return disagreement === null ? { ok: true, value: parsed.data } : { ok: false, reason: disagreement };
    },
  };
}

/** The first thing that is wrong, with its place, short enough for a table cell. */
function reasonOf(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  const place = issue?.path.map(String).join('.') ?? '';
  return place ? `内容与格式不符（${place.slice(0, 60)}）` : '内容与格式不符';
}
