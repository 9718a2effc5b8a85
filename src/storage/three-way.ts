import type { MergeRule } from '../schemas/records.ts';
import { canonicalJson } from './json.ts';

/** `clash`: both sides changed the same thing differently; `value` then has the later side's answer there. */
export interface Merged {
  value: unknown;
  clash: boolean;
}

type Fields = Record<string, unknown>;

const same = (a: unknown, b: unknown) => canonicalJson(a ?? null) === canonicalJson(b ?? null);

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What two pages made of one record, field by field: `base` is what the later page started from (undefined: there was
 * no record), `earlier` what another has saved meanwhile, `later` what is to be saved now. A field that one side alone
 * has changed is that side's; where both did, the later wins and it is a clash. Lists and texts are never mixed. Pure.
 */
export function mergeValues(base: unknown, earlier: unknown, later: unknown, rule: MergeRule = {}): Merged {
  if (same(earlier, later) || same(earlier, base)) return { value: later, clash: false };
  if (same(later, base)) return { value: earlier, clash: false };
  const from = base ?? {};
  if (!isFields(from) || !isFields(earlier) || !isFields(later)) return { value: later, clash: true };
  return mergeFields(from, earlier, later, rule);
}

function mergeFields(base: Fields, earlier: Fields, later: Fields, rule: MergeRule): Merged {
  const merged: Fields = {};
  let clash = false;
  for (const names of groupsOf([base, earlier, later], rule)) {
    const [was, theirs, mine] = [pick(base, names), pick(earlier, names), pick(later, names)];
    const isStamp = names.every((name) => rule.stamps?.includes(name));
    const taken = isStamp ? { value: mine, clash: false } : mergeGroup(was, theirs, mine, names);
    clash ||= taken.clash;
    Object.assign(merged, taken.value);
  }
  return { value: merged, clash };
}

/** One field, or several that only make sense together. A part that is itself made of fields is mixed only without a clash. */
function mergeGroup(base: Fields, earlier: Fields, later: Fields, names: readonly string[]): Merged {
  if (same(earlier, later) || same(earlier, base)) return { value: later, clash: false };
  if (same(later, base)) return { value: earlier, clash: false };
  const [name] = names;
  if (names.length > 1 || name === undefined) return { value: later, clash: true };
  const inner = mergeValues(base[name], earlier[name], later[name]);
  return inner.clash ? { value: later, clash: true } : { value: { [name]: inner.value }, clash: false };
}

function groupsOf(values: readonly Fields[], { together = [] }: MergeRule): string[][] {
  const names = [...new Set(values.flatMap((value) => Object.keys(value)))].sort();
  const bound = names.filter((name) => together.includes(name));
  const free = names.filter((name) => !together.includes(name)).map((name) => [name]);
  return bound.length > 0 ? [bound, ...free] : free;
}

const pick = (value: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(names.filter((name) => value[name] !== undefined).map((name) => [name, value[name]]));
