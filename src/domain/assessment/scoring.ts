import type { Group, Indicator, LevelsModel, RedLine, Section } from '../../schemas/assessment.ts';
import { placedIndicators, standingOf, type Answers } from './model.ts';

/**
 * How a self-assessment is scored. All of it follows from the answers alone; neither their order nor their dates matter.
 *
 * 1. A level 0-4 is scored. 不确定 and 不适用 are never scored; 不适用 needs a reason, without one it counts as open.
 * 2. The level of a group is the mean of its scored indicators, that of a section the mean of its groups that have a
 *    level, the overall level the mean of the sections that have one. So every task weighs the same, however many
 *    indicators it has. Levels are kept unrounded; `formatLevel` rounds for the eye.
 * 3. `Share` tells what a level rests on. `applicable` = all but 不适用. Confidence is `scored / applicable`: 不确定 and
 *    open indicators lower it and leave the level alone.
 * 4. A level is `provisional` (暂定) while fewer than half of the applicable indicators are scored, else `settled`;
 *    `unknown` when none is scored; `not-applicable` when every indicator is 不适用.
 * 5. Red lines are answered 没有 / 有 / 不确定 and never enter a level.
 * 6. Answers to indicators that the model doesn't know are listed in `unknown`, and count for nothing. An answer given
 *    before the version since which the levels of its indicator mean what they mean now (`comparableSince`) counts as
 *    open until it is given again.
 *
 * It follows (and is tested): a higher answer never lowers any level; 不适用 on an open indicator changes no level, and on
 * any indicator changes no level of another group; order of answering doesn't matter; an unknown id changes nothing.
 */
export function score(model: LevelsModel, answers: Answers): Result {
  const sections = model.sections.map((section) => scoreSection(section, answers));
  const share = addShares(sections.map((s) => s.share));
  const known = new Set(placedIndicators(model).map((p) => p.indicator.id));
  return {
    sections,
    share,
    outcome: outcomeOf(mean(sections.map((s) => levelOf(s.outcome))), share),
    redLines: redLines(model, answers),
    unknown: [...answers.keys()].filter((id) => !known.has(id)).sort(),
  };
}

/** Counts of indicators; `applicable = scored + unsure + open`. */
export interface Share {
  scored: number;
  unsure: number;
  open: number;
  notApplicable: number;
  applicable: number;
}

/** A level is 0 to 4, unrounded. */
export type Outcome =
  | { kind: 'not-applicable' }
  | { kind: 'unknown' }
  | { kind: 'provisional'; level: number }
  | { kind: 'settled'; level: number };

export interface GroupResult {
  id: string;
  title: string;
  share: Share;
  outcome: Outcome;
}

export interface SectionResult extends GroupResult {
  groups: GroupResult[];
}

/** A red line that was answered 有 (`crossed`) or 不确定 (`unsure`). */
export interface RedLineHit {
  indicator: string;
  kind: 'crossed' | 'unsure';
  redLine: RedLine;
}

export interface Result {
  sections: SectionResult[];
  share: Share;
  outcome: Outcome;
  redLines: RedLineHit[];
  /** Ids of answers that belong to no indicator of this model. */
  unknown: string[];
}

/** The level, or null where there is none. */
export const levelOf = (outcome: Outcome): number | null =>
  outcome.kind === 'provisional' || outcome.kind === 'settled' ? outcome.level : null;

/** One decimal, halves upwards: `2.3`. */
export const formatLevel = (level: number): string => (Math.floor(level * 10 + 0.5) / 10).toFixed(1);

function scoreSection(section: Section<Indicator>, answers: Answers): SectionResult {
  const groups = section.groups.map((group) => scoreGroup(group, answers));
  const share = addShares(groups.map((g) => g.share));
  const level = mean(groups.map((g) => levelOf(g.outcome)));
  return { id: section.id, title: section.title, groups, share, outcome: outcomeOf(level, share) };
}

function scoreGroup(group: Group<Indicator>, answers: Answers): GroupResult {
  const standings = group.indicators.map((indicator) => standingOf(indicator, answers.get(indicator.id)));
  const count = (kind: string): number => standings.filter((s) => s.kind === kind).length;
  const notApplicable = count('na');
  const share: Share = {
    scored: count('level'),
    unsure: count('unsure'),
    open: standings.length - notApplicable - count('level') - count('unsure'),
    notApplicable,
    applicable: standings.length - notApplicable,
  };
  const level = mean(standings.map((s) => (s.kind === 'level' ? s.level : null)));
  return { id: group.id, title: group.title, share, outcome: outcomeOf(level, share) };
}

function outcomeOf(level: number | null, share: Share): Outcome {
  if (share.applicable === 0) return { kind: 'not-applicable' };
  if (level === null) return { kind: 'unknown' };
  return { kind: share.scored * 2 < share.applicable ? 'provisional' : 'settled', level };
}

/** Mean of the numbers, null left out; null where no number is left. */
function mean(values: readonly (number | null)[]): number | null {
  const numbers = values.filter((v) => v !== null);
  return numbers.length === 0 ? null : numbers.reduce((sum, v) => sum + v, 0) / numbers.length;
}

function addShares(shares: readonly Share[]): Share {
  const sum = (key: keyof Share): number => shares.reduce((total, share) => total + share[key], 0);
  return {
    scored: sum('scored'),
    unsure: sum('unsure'),
    open: sum('open'),
    notApplicable: sum('notApplicable'),
    applicable: sum('applicable'),
  };
}

function redLines(model: LevelsModel, answers: Answers): RedLineHit[] {
  return placedIndicators(model).flatMap(({ indicator }): RedLineHit[] => {
    const given = answers.get(indicator.id)?.redLine;
    if (!indicator.redLine || given === undefined || given === 'no') return [];
    return [{ indicator: indicator.id, kind: given === 'yes' ? 'crossed' : 'unsure', redLine: indicator.redLine }];
  });
}
