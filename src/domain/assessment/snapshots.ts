import type { Assessment, Indicator, LevelsModel } from '../../schemas/assessment.ts';
import type { Answer, Snapshot } from '../../schemas/assessment-data.ts';
import { givenOf, placedIndicators, type Answers, type Placed, type Standing } from './model.ts';
import { levelOf, score, type SectionResult } from './scoring.ts';

/** A dated copy of all answers, unknown indicators included. `id` comes from the caller; `today` is YYYY-MM-DD. */
export function takeSnapshot(
  model: Assessment,
  answers: Answers,
  stamp: { id: string; today: string; title: string },
): Snapshot {
  return {
    id: stamp.id,
    version: model.version,
    on: stamp.today,
    title: stamp.title,
    answers: [...answers.values()].sort((a, b) => (a.indicator < b.indicator ? -1 : 1)).map((a) => ({ ...a })),
    levels: levelsOf(model, answers),
  };
}

/** A checklist has none. */
const levelsOf = (model: Assessment, answers: Answers): Snapshot['levels'] =>
  model.kind === 'checklist'
    ? []
    : score(model, answers).sections.map((s) => ({ section: s.id, level: levelOf(s.outcome) }));

export const answersOf = (snapshot: Snapshot): Map<string, Answer> =>
  new Map(snapshot.answers.map((a) => [a.indicator, a]));

/** One indicator then and now. `not-comparable`: its levels have changed their meaning since one of the two answers. */
export type Change = Placed<Indicator> &
  (
    | { kind: 'changed'; from: number; to: number }
    | { kind: 'same'; level: number }
    | { kind: 'not-comparable' }
    | { kind: 'unscored'; before: Standing; after: Standing }
  );

export interface Comparison {
  changes: Change[];
  /** Sections scored over the indicators that have a comparable level both times. */
  sections: { before: SectionResult; after: SectionResult }[];
  /** Answers then or now to indicators that the model no longer has. */
  retired: string[];
}

/** Compares two sets of answers under today's model: by id, and only where the levels still mean the same. */
export function compare(model: LevelsModel, before: Answers, after: Answers): Comparison {
  const changes = placedIndicators(model).map((placed) => changeOf(placed, before, after));
  const comparable = new Set(
    changes.filter((c) => c.kind === 'changed' || c.kind === 'same').map((c) => c.indicator.id),
  );
  const only = (answers: Answers): Answers => new Map([...answers].filter(([id]) => comparable.has(id)));
  const [then, now] = [score(model, only(before)).sections, score(model, only(after)).sections];
  const known = new Set(placedIndicators(model).map((p) => p.indicator.id));
  return {
    changes,
    sections: then.map((section, i) => ({ before: section, after: now[i] ?? section })),
    retired: [...new Set([...before.keys(), ...after.keys()])].filter((id) => !known.has(id)).sort(),
  };
}

/**
 * The newest kept result of which a level is another today, or can't be compared any more, with what changed; undefined
 * where there is none. An answer that had no level then, or has none now, says nothing about what became better or worse.
 * @param snapshots the newest first
 */
export function lastDifferent(
  model: LevelsModel,
  answers: Answers,
  snapshots: readonly Snapshot[],
): { snapshot: Snapshot; comparison: Comparison } | undefined {
  for (const snapshot of snapshots) {
    const comparison = compare(model, answersOf(snapshot), answers);
    const differs = comparison.changes.some((c) => c.kind === 'changed' || c.kind === 'not-comparable');
    if (differs) return { snapshot, comparison };
  }
  return undefined;
}

function changeOf(placed: Placed<Indicator>, before: Answers, after: Answers): Change {
  const { id, comparableSince } = placed.indicator;
  const [then, now] = [before.get(id), after.get(id)];
  const [a, b] = [givenOf(then), givenOf(now)];
  if (a.kind !== 'level' || b.kind !== 'level') return { ...placed, kind: 'unscored', before: a, after: b };
  if (Math.min(then?.version ?? 0, now?.version ?? 0) < comparableSince) return { ...placed, kind: 'not-comparable' };
  if (a.level === b.level) return { ...placed, kind: 'same', level: a.level };
  return { ...placed, kind: 'changed', from: a.level, to: b.level };
}
