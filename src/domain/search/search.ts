import type { PinyinFile } from './files.ts';
import { FIRST_PAGE, orderByKin } from './kin.ts';
import type { Lexicon } from './lexicon.ts';
import { normalise, type CharacterTable } from './normalise.ts';
import { looksLikePinyin, namesByPinyin, namesInPinyin } from './pinyin.ts';
import type { PostingList } from './postings.ts';
import type { Asked } from './weights.ts';
import { featuresWanted, readQuery, type Query } from './query.ts';
import { rank, type Hit } from './score.ts';
import { isHan } from './tokens.ts';
import { correct, nearWords, withoutKnownSlips } from './spelling.ts';

/** Where a search gets what it needs. `load` makes the postings of the features known to `list`. */
export interface SearchResources {
  documents: number;
  lexicon: Lexicon;
  simplified: CharacterTable;
  prior(document: number, asked: Asked): number;
  list(feature: string): PostingList | undefined;
  load(features: string[]): Promise<void>;
  pinyin(letter: string): Promise<PinyinFile>;
  /** Numbers of the duties that each guide among these hits shows. They are about to be shown: their texts may be loaded. */
  dutiesShown(hits: readonly Hit[]): Promise<ReadonlyMap<number, readonly number[]>>;
}

export interface Found {
  query: Query;
  /** What was searched instead of what was typed, where that differs by more than its form. */
  corrected?: string;
  /** Best first, each by itself; empty if nothing of the query stands anywhere. */
  hits: Hit[];
  /** Their documents in the order in which they are shown (`kin.ts`). */
  order: number[];
  /** The first of them and, where that is a guide, the duties that it shows. */
  foremost: ReadonlySet<number>;
  /** Pieces of the query that stand nowhere on the site. */
  unknown: string[];
  /** Set where none of its words stands on the site: the hits only share characters with it. */
  isGuess: boolean;
  /** Known words near to what was typed, for the case that nothing fits. */
  near: string[];
}

const MOST_NEAR = 6;
/** Hits that share no word with the query must share this much of its characters; less is nothing found. */
const LEAST_GUESS = 0.4;

/** A word must share this much of itself with the query to be offered for it. */
const LEAST_SHARED = 0.5;

/** Words of the lexicon that share the most characters with the query. */
export function nearestWords(text: string, lexicon: Lexicon): string[] {
  const characters = new Set([...text].filter(isHan));
  const shared = (word: string): number => [...word].filter((c) => characters.has(c)).length / Math.sqrt(word.length);
  return lexicon.words
    .map((word) => ({ word, score: shared(word) }))
    .filter((each) => each.score >= LEAST_SHARED && each.word !== text)
    .sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_NEAR)
    .map((each) => each.word);
}

async function fromPinyin(text: string, resources: SearchResources): Promise<string[]> {
  if (!looksLikePinyin(text)) return [];
  const names = namesByPinyin(text, await resources.pinyin(text[0] ?? ''));
  if (names.length > 0) return names;
  const sentence = await namesInPinyin(text, (letter) => resources.pinyin(letter));
  return sentence === undefined ? [] : [sentence];
}

async function withoutSlip(query: Query, resources: SearchResources): Promise<string | undefined> {
  const near = nearWords(query.normalised, resources.lexicon);
  const wanted = [...featuresWanted(query), ...near.flatMap((n) => n.slips)];
  await resources.load([...new Set(wanted)]);
  return correct(query.normalised, near, (feature) => (resources.list(feature)?.frequency ?? 0) > 0);
}

/** One search from the typed words to the ranked documents. Deterministic: resources hold no state that matters. */
export async function search(typed: string, resources: SearchResources): Promise<Found> {
  const { lexicon, simplified } = resources;
  const text = normalise(typed, simplified).trim();
  const names = await fromPinyin(text, resources);
  const mended = withoutKnownSlips(names[0] ?? text, lexicon);
  const asTyped = { ...readQuery(mended, lexicon, simplified), typed };
  const better = await withoutSlip(asTyped, resources);
  const query = better === undefined ? asTyped : readQuery(better, lexicon, simplified);
  if (better !== undefined) await resources.load(featuresWanted(query));
  const { hits: ranked, unknown, isGuess } = rank(query, resources, lexicon.sourcesNamed(query.normalised));
  const hits = isGuess && (ranked[0]?.score ?? 0) < LEAST_GUESS ? [] : ranked;
  const corrected = better ?? (mended === text ? undefined : mended);
  const near = hits.length > 0 ? names.slice(1, 1 + MOST_NEAR) : nearestWords(text, lexicon);
  const dutiesOf = await resources.dutiesShown(hits.slice(0, FIRST_PAGE));
  const order = orderByKin(hits, dutiesOf);
  const foremost = new Set(order.slice(0, 1).flatMap((first) => [first, ...(dutiesOf.get(first) ?? [])]));
  return { query, hits, order, foremost, unknown, isGuess, near, ...(corrected === undefined ? {} : { corrected }) };
}
