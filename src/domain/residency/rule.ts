import type { OwnRule } from '../../schemas/residency-data.ts';
import type { ResidencyRule } from '../../schemas/residency-rule.ts';
import type { CountingRule, CountPoint, DetailKind, Tri } from './types.ts';

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

/**
 * The posting that a day falls in; else the one nearest before or after it, so that a period outside every posting is
 * recognised as such. Undefined where none is entered: then every day counts.
 */
export function postingAt<P extends { from: string; to?: string | undefined }>(
  postings: readonly P[],
  day: string,
): P | undefined {
  const within = postings.find(({ from, to }) => from <= day && (to === undefined || day <= to));
  const before = postings.filter(({ from }) => from <= day).sort((a, b) => (a.from < b.from ? 1 : -1));
  return within ?? before[0] ?? [...postings].sort((a, b) => (a.from < b.from ? -1 : 1))[0];
}
