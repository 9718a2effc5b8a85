import type { OwnRule } from '../../../schemas/residency-data.ts';
import { wholeNumber } from '../whole-number.ts';

type Counts = OwnRule['counts'];
type Holidays = NonNullable<OwnRule['holidays']>;

/** One's own rule as it is being filled in: numbers are texts still. */
export interface Draft {
  title: string;
  period: OwnRule['period'];
  measure: 'days' | 'workdays' | 'calendar-days';
  days: string;
  numerator: string;
  denominator: string;
  bound: 'at-least' | 'more-than';
  counts: Counts;
  hasHolidays: boolean;
  covers: Holidays['covers'];
  effect: Holidays['effect'];
  proRata: OwnRule['proRata'];
  /** Who approves leave up to so many days; the last has no number and approves longer leave. */
  approval: { upToDays: string; by: string }[];
  basis: string;
}

/** Lines for approval in the form: two with a number of days, one for longer leave. */
const APPROVALS = 2;

function approvalOf(list: NonNullable<OwnRule['leaveApproval']>): Draft['approval'] {
  const upTo = list.filter(({ upToDays }) => upToDays !== undefined).slice(0, APPROVALS);
  const lines = upTo.map(({ upToDays, by }) => ({ upToDays: String(upToDays), by }));
  while (lines.length < APPROVALS) lines.push({ upToDays: '', by: '' });
  return [...lines, { upToDays: '', by: list.find(({ upToDays }) => upToDays === undefined)?.by ?? '' }];
}

export function draftOf(rule: OwnRule): Draft {
  const { title, period, measure, counts, holidays, proRata, basis } = rule;
  const share = measure.kind === 'share' ? measure : null;
  return {
    title,
    period,
    measure: share?.of ?? 'days',
    days: measure.kind === 'days' ? String(measure.days) : '',
    numerator: String(share?.numerator ?? 2),
    denominator: String(share?.denominator ?? 3),
    bound: share?.bound ?? 'at-least',
    counts,
    hasHolidays: holidays !== undefined,
    covers: holidays?.covers ?? 'unknown',
    effect: holidays?.effect ?? 'unknown',
    proRata,
    approval: approvalOf(rule.leaveApproval ?? []),
    basis: basis ?? '',
  };
}

/** The most days that each period can ask for. */
const MOST: Record<OwnRule['period'], number> = { month: 31, quarter: 92, 'half-year': 184, year: 366, term: 2200 };

function measureOf(draft: Draft): OwnRule['measure'] | null {
  const { bound } = draft;
  if (draft.measure === 'days') {
    const days = wholeNumber(draft.days, MOST[draft.period]);
    return days ? { kind: 'days', days } : null;
  }
  const [numerator, denominator] = [draft.numerator, draft.denominator].map((text) => wholeNumber(text, 366));
  if (!numerator || !denominator || numerator > denominator) return null;
  return { kind: 'share', of: draft.measure, numerator, denominator, bound };
}

/** Lines that say nothing are left out; null where a number of days is no number, or names nobody. */
function readApproval(lines: Draft['approval']): NonNullable<OwnRule['leaveApproval']> | null {
  const said = lines.filter(({ upToDays, by }) => (upToDays + by).trim() !== '');
  const read = said.map(({ upToDays, by }) => {
    const days = wholeNumber(upToDays, 366);
    return {
      ...(days ? { upToDays: days } : {}),
      by: by.trim(),
      isBad: by.trim() === '' || (upToDays !== '' && !days),
    };
  });
  return read.some(({ isBad }) => isBad) ? null : read.map(({ isBad: _, ...line }) => line);
}

/** The rule that the draft describes, or null where a number is missing or can't be. */
export function ruleOf(draft: Draft): OwnRule | null {
  const measure = measureOf(draft);
  const approval = readApproval(draft.approval);
  const [title, basis] = [draft.title.trim(), draft.basis.trim()];
  if (!measure || !approval || title === '') return null;
  const { covers, effect, counts, period, proRata } = draft;
  return {
    title,
    period,
    measure,
    counts,
    ...(draft.hasHolidays ? { holidays: { covers, effect } } : {}),
    proRata,
    ...(approval.length > 0 ? { leaveApproval: approval } : {}),
    ...(basis ? { basis } : {}),
  };
}
