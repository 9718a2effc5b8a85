import type { LevelsModel } from '../../schemas/assessment.ts';
import type { GroupAnswer, GroupScores } from '../../schemas/group-scores.ts';
import { placedIndicators, standingOf, type Answers, type Standing } from './model.ts';

/** Fewer than this many people are never shown, neither as a whole nor at any one indicator. */
export const LEAST = 5;

/** In the order of `GroupScores.levels`. */
const ANSWERS = [0, 1, 2, 3, 4, 'unsure'] as const satisfies readonly GroupAnswer[];

/** The levels of one person's answers, and nothing else of them. `token` comes from the caller. */
export function scoresToGive(model: LevelsModel, answers: Answers, token: string): GroupScores {
  const levels = ANSWERS.map((answer) =>
    placedIndicators(model)
      .filter(({ indicator }) => shared(standingOf(indicator, answers.get(indicator.id))) === answer)
      .map(({ indicator }) => indicator.id)
      .join(' '),
  ) as GroupScores['levels'];
  return { kind: 'zhucun-group-scores', format: 1, model: model.id, version: model.version, token, levels };
}

function shared(standing: Standing): GroupAnswer | undefined {
  if (standing.kind === 'level') return standing.level;
  return standing.kind === 'unsure' ? 'unsure' : undefined;
}

/** What the page of a group knows of a model. */
export interface GroupModel {
  id: string;
  title: string;
  version: number;
  scale: readonly string[];
  sections: {
    id: string;
    title: string;
    indicators: { id: string; question: string; comparableSince: number }[];
  }[];
}

/** What a group has given so far, by token. All of one model. */
export type Collection = ReadonlyMap<string, GroupScores>;

export type Collected =
  /** `replaced`: the same round was given again with other answers; the later one counts. */
  | { kind: 'added' | 'replaced'; collection: Collection }
  /** `duplicate`: exactly this was given already. */
  | { kind: 'duplicate' }
  /** Given for another model than the first one was. */
  | { kind: 'other-model' }
  /** For a model that this page doesn't know, or a newer version of it. */
  | { kind: 'unknown' };

/** Takes one more person's scores in. Never by name, and in no order that tells who came when. */
export function collect(models: readonly GroupModel[], collection: Collection, scores: GroupScores): Collected {
  const model = models.find((each) => each.id === scores.model);
  if (!model || scores.version > model.version) return { kind: 'unknown' };
  const [first] = collection.values();
  if (first && first.model !== scores.model) return { kind: 'other-model' };
  const before = collection.get(scores.token);
  if (before && JSON.stringify(before) === JSON.stringify(scores)) return { kind: 'duplicate' };
  const next = [...collection, [scores.token, scores] as const].sort(([a], [b]) => (a < b ? -1 : 1));
  return { kind: before ? 'replaced' : 'added', collection: new Map(next) };
}

/** How many gave each answer; `answered` is their sum. Only where at least `LEAST` gave a level. */
export type Spread =
  | { kind: 'too-few' }
  | { kind: 'shown'; counts: [number, number, number, number, number]; unsure: number; answered: number };

export interface SpreadRow {
  id: string;
  question: string;
  spread: Spread;
}

export type Distribution =
  | { kind: 'too-few'; people: number; missing: number }
  | { kind: 'shown'; people: number; sections: { id: string; title: string; rows: SpreadRow[] }[] };

/**
 * How the answers of a group are spread over each indicator: counts only, nothing about any one person, no mean and no
 * order by level. An answer of a version in which an indicator meant something else is left out of that indicator.
 */
export function distribution(model: GroupModel, collection: Collection): Distribution {
  const people = collection.size;
  if (people < LEAST) return { kind: 'too-few', people, missing: LEAST - people };
  const given = [...collection.values()].map((scores) => ({ version: scores.version, answers: answersIn(scores) }));
  const sections = model.sections.map(({ id, title, indicators }) => ({
    id,
    title,
    rows: indicators.map((indicator) => {
      const counted = given.filter(({ version }) => version >= indicator.comparableSince);
      const answers = counted.flatMap((each) => each.answers.get(indicator.id) ?? []);
      return { id: indicator.id, question: indicator.question, spread: spreadOf(answers) };
    }),
  }));
  return { kind: 'shown', people, sections };
}

function spreadOf(answers: readonly GroupAnswer[]): Spread {
  // Who is unsure has given no level: four of them would not hide the one who has.
  if (answers.filter((each) => each !== 'unsure').length < LEAST) return { kind: 'too-few' };
  const count = (answer: GroupAnswer): number => answers.filter((each) => each === answer).length;
  return {
    kind: 'shown',
    counts: [count(0), count(1), count(2), count(3), count(4)],
    unsure: count('unsure'),
    answered: answers.length,
  };
}

/** By indicator id. */
function answersIn({ levels }: GroupScores): Map<string, GroupAnswer> {
  return new Map(
    ANSWERS.flatMap((answer, i) =>
      (levels[i] ?? '')
        .split(' ')
        .filter((id) => id !== '')
        .map((id) => [id, answer] as const),
    ),
  );
}
