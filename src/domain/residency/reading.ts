import type {
  Choice,
  CountingRule,
  CountPoint,
  Covers,
  DetailKind,
  Effect,
  PointId,
  Reading,
  Settled,
  Side,
  Tri,
} from './types.ts';

const COUNT_POINTS: readonly CountPoint[] = ['overnight', 'daytime', 'errand', 'leave', 'weekend', 'holiday'];

/** Values a point may take, strictest first. Empty where the rule has no such point. */
export function valuesOf(rule: CountingRule, point: PointId): readonly string[] {
  if (point === 'days') {
    return rule.measure.kind === 'days' ? [...rule.measure.options].sort((a, b) => b - a).map(String) : [];
  }
  if (point === 'covers') return rule.holidays ? ['public-and-weekend', 'public'] : [];
  if (point === 'effect') return rule.holidays ? ['not-counted', 'not-demanded'] : [];
  return ['no', 'yes'];
}

/** What the rule itself says of a point: a value, or `unknown`. */
function ofText(rule: CountingRule, point: PointId): string {
  if (point === 'days') {
    const values = valuesOf(rule, 'days');
    return values.length > 1 ? 'unknown' : (values[0] ?? '');
  }
  if (point === 'covers') return rule.holidays?.covers ?? '';
  if (point === 'effect') return rule.holidays?.effect ?? '';
  if (point === 'pro-rata') return rule.proRata;
  const tri: Tri | undefined =
    point in rule.counts ? rule.counts[point as CountPoint] : rule.details[point as DetailKind];
  return tri ?? '';
}

/** Every point of the rule in the order in which it is shown. */
export function pointsOf(rule: CountingRule): PointId[] {
  const points: PointId[] = [...COUNT_POINTS, ...(Object.keys(rule.details) as DetailKind[])];
  if (rule.holidays) points.push('covers', 'effect');
  if (rule.measure.kind === 'days') points.push('days');
  return [...points, 'pro-rata'];
}

/** The points that text and visitor leave open. */
export function openPoints(rule: CountingRule, settled: Settled): PointId[] {
  return pointsOf(rule).filter((point) => choose(rule, settled, point, 'strict').from === 'open');
}

/**
 * Days that the words 节假日 cover are chosen so that they are fewest under `strict` where they cap the days demanded
 * and most where they don't count: the two ends of what the clause can mean, given its effect.
 */
function coversAt(effect: string, side: Side): Covers {
  const wide = effect === 'not-counted' ? side === 'strict' : side === 'generous';
  return wide ? 'public-and-weekend' : 'public';
}

function choose(rule: CountingRule, settled: Settled, point: PointId, side: Side): Choice {
  const values = valuesOf(rule, point);
  const answer = Object.hasOwn(settled, point) ? settled[point] : undefined;
  if (answer !== undefined && values.includes(answer)) return { point, value: answer, from: 'settled' };
  const text = ofText(rule, point);
  if (text !== 'unknown' || values.length === 0) return { point, value: text, from: 'text' };
  if (point === 'covers')
    return { point, value: coversAt(choose(rule, settled, 'effect', side).value, side), from: 'open' };
  const value = side === 'generous' ? values[values.length - 1] : values[0];
  return { point, value: value ?? '', from: 'open' };
}

function toReading(rule: CountingRule, choices: readonly Choice[]): Reading {
  const value = new Map<string, string>(choices.map((choice) => [choice.point, choice.value]));
  const yes = (point: PointId) => value.get(point) === 'yes';
  const covers = (value.get('covers') ?? null) as Covers | null;
  const effect = (value.get('effect') ?? null) as Effect | null;
  const counts = Object.fromEntries(COUNT_POINTS.map((point) => [point, yes(point)])) as Record<CountPoint, boolean>;
  const details = Object.fromEntries((Object.keys(rule.details) as DetailKind[]).map((kind) => [kind, yes(kind)]));
  return {
    counts,
    details,
    excludes: effect === 'not-counted' ? covers : null,
    caps: effect === 'not-demanded' ? covers : null,
    measure: rule.measure.kind === 'days' ? { kind: 'days', days: Number(value.get('days')) } : rule.measure,
    proRata: yes('pro-rata'),
  };
}

/** The reading at one end of what the rule can mean, with every choice that leads to it. */
export function readAt(rule: CountingRule, settled: Settled, side: Side): { reading: Reading; choices: Choice[] } {
  const choices = pointsOf(rule).map((point) => choose(rule, settled, point, side));
  return { reading: toReading(rule, choices), choices };
}
