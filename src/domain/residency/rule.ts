import type { OwnRule } from '../../schemas/residency-data.ts';
import type { ResidencyRule } from '../../schemas/residency-rule.ts';
import type { CountingRule, CountPoint, DetailKind, Settled, Tri } from './types.ts';

/** The counting part of a rule file. */
export function countingRule(rule: ResidencyRule): CountingRule {
  const { measure } = rule;
  const values = <K extends string>(points: Readonly<Partial<Record<K, { value: Tri }>>>) =>
    Object.fromEntries(
      Object.entries<{ value: Tri } | undefined>(points).map(([key, p]) => [key, p?.value ?? 'unknown']),
    );
  return {
    id: rule.id,
    period: rule.period,
    measure: measure.kind === 'days' ? { kind: 'days', options: measure.options.map(({ days }) => days) } : measure,
    counts: values(rule.counts) as Record<CountPoint, Tri>,
    details: values(rule.details) as Partial<Record<DetailKind, Tri>>,
    holidays: rule.holidays ? { covers: rule.holidays.covers, effect: rule.holidays.effect } : null,
    proRata: rule.proRata.value,
  };
}

/** The counting part of a rule that the visitor entered; `id` is the last part of its record's key. */
export function ownCountingRule(id: string, rule: OwnRule): CountingRule {
  const { measure } = rule;
  return {
    id,
    period: rule.period,
    measure: measure.kind === 'days' ? { kind: 'days', options: [measure.days] } : measure,
    counts: rule.counts,
    details: {},
    holidays: rule.holidays ?? null,
    proRata: rule.proRata,
  };
}

/** One's own number, before any of its points has been asked about: only a night in the village surely counts. */
export function ownNumber(days: number, title: string): OwnRule {
  return {
    title,
    period: 'month',
    measure: { kind: 'days', days },
    counts: {
      overnight: 'yes',
      daytime: 'unknown',
      errand: 'unknown',
      leave: 'unknown',
      weekend: 'yes',
      holiday: 'yes',
    },
    proRata: 'unknown',
  };
}

const TRI: readonly string[] = ['yes', 'no', 'unknown'] satisfies Tri[];

/**
 * The visitor's rule with the answers they were given later written into it, so that both travel together. Answers that
 * are no value of their point are passed over.
 */
export function withAnswers(rule: OwnRule, settled: Settled): OwnRule {
  const tri = (point: string, before: Tri): Tri =>
    Object.hasOwn(settled, point) && TRI.includes(settled[point] ?? '') ? (settled[point] as Tri) : before;
  const counts = Object.fromEntries(
    Object.entries(rule.counts).map(([point, before]) => [point, tri(point, before)]),
  ) as OwnRule['counts'];
  const { holidays } = rule;
  const of = <K extends string>(point: string, values: readonly K[], before: K): K =>
    values.find((value) => Object.hasOwn(settled, point) && settled[point] === value) ?? before;
  return {
    ...rule,
    counts,
    ...(holidays
      ? {
          holidays: {
            covers: of('covers', ['public', 'public-and-weekend'], holidays.covers),
            effect: of('effect', ['not-counted', 'not-demanded'], holidays.effect),
          },
        }
      : {}),
    proRata: tri('pro-rata', rule.proRata),
  };
}
