import type { Lexicon } from './lexicon.ts';
import { segment } from './segment.ts';
import { featuresOf, isHan } from './tokens.ts';

/** A stretch of the query that is one character away from a known word. */
export interface NearWord {
  /** Stretch of the normalised query, [start, end). */
  start: number;
  end: number;
  word: string;
  /** Pairs of the stretch that the word does not have: the slip stands in them. Found nowhere on the site, they prove it. */
  slips: string[];
}

const SHORTEST = 3;

/** One character replaced, missing or too many. */
export function isOneApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  if (a.length === b.length) return a.slice(i + 1) === b.slice(i + 1);
  return a.length > b.length ? a.slice(i + 1) === b.slice(i) : a.slice(i) === b.slice(i + 1);
}

function nearAt(text: string, start: number, word: string): NearWord | undefined {
  for (const length of [word.length, word.length + 1, word.length - 1]) {
    const stretch = text.slice(start, start + length);
    if (stretch.length < length || length < SHORTEST || ![...stretch].every(isHan) || !isOneApart(stretch, word))
      continue;
    const own = new Set(featuresOf(word));
    const slips = featuresOf(stretch).filter((f) => !own.has(f));
    if (slips.length > 0) return { start, end: start + length, word, slips };
  }
  return undefined;
}

/** Which characters of the query belong to no known word: only there can a slip be. */
function unknownPlaces(text: string, lexicon: Lexicon): boolean[] {
  const unknown = new Array<boolean>(text.length).fill(false);
  for (const piece of segment(text, lexicon)) {
    if (piece.kind === 'run') unknown.fill(true, piece.start, piece.start + piece.text.length);
  }
  return unknown;
}

/** Every known word of three characters or more that a stretch of the query may have meant; longest word first. */
export function nearWords(text: string, lexicon: Lexicon): NearWord[] {
  const near: NearWord[] = [];
  const unknown = unknownPlaces(text, lexicon);
  for (const word of lexicon.words) {
    if (word.length < SHORTEST || text.includes(word)) continue;
    for (let start = 0; start < text.length - 1; start += 1) {
      // The first or the second character must agree: a cheap test that leaves few words to compare.
      const agrees = text[start] === word[0] || text[start + 1] === word[1];
      const found = agrees ? nearAt(text, start, word) : undefined;
      if (found && unknown.slice(found.start, found.end).some(Boolean)) near.push(found);
    }
  }
  return near.sort((a, b) => b.word.length - a.word.length || a.start - b.start || (a.word < b.word ? -1 : 1));
}

/** The query with the first near word put in whose slip stands nowhere on the site; undefined if there is none. */
export function correct(text: string, near: NearWord[], isKnown: (feature: string) => boolean): string | undefined {
  const slip = near.find((n) => !n.slips.some(isKnown));
  return slip && text.slice(0, slip.start) + slip.word + text.slice(slip.end);
}
