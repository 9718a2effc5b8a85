import type { Concept } from './query.ts';
import type { Facets, Field, Kind } from './types.ts';

/** The numbers of the ranking formula (`score.ts`) that belong to fields, kinds and concepts. */
export const FIELD_WEIGHT: Record<Field, number> = {
  title: 1,
  alias: 1,
  ask: 0.97,
  heading: 0.85,
  answer: 0.85,
  statement: 0.8,
  related: 0.8,
  body: 0.6,
};

/** What shows no duties and is none is not lifted by its kin (`kin.ts`); it stands a tenth higher here instead. */
export const KIND_WEIGHT: Record<Kind, number> = {
  guide: 1.07,
  obligation: 1,
  term: 1.1,
  passage: 0.93,
  source: 0.98,
  tool: 1.15,
  page: 1.1,
  comparison: 0.93,
};

/** Accounts of what was done stand behind the pages that say what to do. */
const PART_WEIGHT: Partial<Record<string, number>> = { history: 0.9 };

/** Who asks what a word means wants the word rather than a page that uses it. */
const MEANING =
  /^[^,]{2,8}是个?(?:啥|什么)\??$|意思|含义|什么叫|啥叫|叫做?[啥什]|何谓|指的?是?[啥什谁哪]|怎么理解|定义/u;
const TERM_ASKED_FOR = 1.4;

export const asksMeaning = (normalised: string): boolean => MEANING.test(normalised);

/** Who compares wants the texts side by side rather than one of them. */
const COMPARING = /对比|对照|比较|比一?比|区别|不同|不一样|差别|差异|并列|[哪谁][个里家份]?.{0,8}[更最]/u;
const COMPARISON_ASKED_FOR = 1.4;

export const asksComparison = (normalised: string): boolean => COMPARING.test(normalised);

/** What a query asks for besides its concepts. */
export interface Asked {
  isMeaning: boolean;
  isComparison: boolean;
  /** Sources of the place that it names; empty if it names none. */
  sources: ReadonlySet<string>;
}

/** Who names a place asks for what was set or done there: not for that of other places, and for its history. */
export const PLACE = { there: 1.05, elsewhere: 0.8, anywhere: 0.8, history: 1.05 };

function placeWeight({ part, source }: PriorFacets, sources: ReadonlySet<string>): number {
  if (sources.size === 0) return PART_WEIGHT[part] ?? 1;
  if (source !== '') return sources.has(source) ? PLACE.there : PLACE.elsewhere;
  return part === 'history' ? PLACE.history : PLACE.anywhere;
}

type PriorFacets = Pick<Facets, 'kind' | 'part' | 'source'>;

/** P of the formula: what a document is worth by its kind, its part and its place. */
export function priorOf(facets: PriorFacets, { isMeaning, isComparison, sources }: Asked): number {
  const { kind } = facets;
  const asked = kind === 'term' && isMeaning ? TERM_ASKED_FOR : 1;
  const compared = kind === 'comparison' && isComparison ? COMPARISON_ASKED_FOR : 1;
  return KIND_WEIGHT[kind] * placeWeight(facets, sources) * asked * compared;
}

/** A long page mentions much that it is not about. */
const MENTION_IN_BODY = 0.5;
export const mentionWeight = (field: Field): number => (field === 'body' ? MENTION_IN_BODY : FIELD_WEIGHT[field]);

/** r of the formula. */
const ROLE_WEIGHT: Record<Concept['kind'], number> = { word: 1, run: 0.85, quantity: 0.6, glue: 0.2 };

const DAMPING = 0.5;

export const rarity = (frequency: number, documents: number): number =>
  frequency === 0 ? 0 : Math.log(1 + documents / frequency);

/** `weight(c)` from the rarities of its features; those that occur nowhere are passed over. */
export function conceptWeight(kind: Concept['kind'], rarities: number[]): number {
  const known = rarities.filter((r) => r > 0);
  if (known.length === 0) return 0;
  const sum = known.reduce((a, b) => a + b, 0);
  return (sum / known.length ** DAMPING) * ROLE_WEIGHT[kind];
}
