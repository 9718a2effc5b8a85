import type { Lexicon } from './lexicon.ts';
import { segment } from './segment.ts';
import { isHan } from './tokens.ts';

/** A stretch of the query that is one character away from a known word. */
export interface NearWord {
  /** Stretch of the normalised query, [start, end). */
  start: number;
  end: number;
  word: string;
  /** Pairs of characters around the slip. That they stand nowhere on the site proves it. */
  slips: string[];
}

const SHORTEST = 3;

/** Where two words differ by one character replaced, missing or too many; undefined if they differ otherwise. */
export function differAt(a: string, b: string): number | undefined {
  if (a === b || Math.abs(a.length - b.length) > 1) return undefined;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  const isOne =
    a.length === b.length
      ? a.slice(i + 1) === b.slice(i + 1)
      : a.length > b.length
        ? a.slice(i + 1) === b.slice(i)
        : a.slice(i) === b.slice(i + 1);
  return isOne ? i : undefined;
}

/** Pairs of characters that only a slip at this place makes: on both its sides, or across the gap of a missing character. */
function pairsAround(stretch: string, place: number, isGap: boolean): string[] {
  const pairs = [place - 1, ...(isGap ? [] : [place])].map((at) => (at < 0 ? '' : stretch.slice(at, at + 2)));
  return pairs.filter((pair) => pair.length === 2);
}

/**
 * In a word of three characters too little is left to know it by if the first is wrong (记民情 is no 视民情), or if the other
 * two are a word of their own.
 */
const isTooLittle = (word: string, place: number, lexicon: Lexicon): boolean =>
  word.length === SHORTEST && (place === 0 || lexicon.has(word.slice(0, place)));

function nearAt(text: string, start: number, word: string, lexicon: Lexicon): NearWord | undefined {
  for (const length of [word.length, word.length + 1, word.length - 1]) {
    const stretch = text.slice(start, start + length);
    if (stretch.length < length || length < SHORTEST || ![...stretch].every(isHan)) continue;
    const place = differAt(stretch, word);
    if (place === undefined || isTooLittle(word, place, lexicon)) continue;
    const slips = pairsAround(stretch, place, length < word.length);
    if (slips.length > 0) return { start, end: start + length, word, slips };
  }
  return undefined;
}

/**
 * Where a stretch with a slip may lie: it holds a character of no known word (only there can a slip be), and doesn't begin
 * or end within a known word or a question word (困难找|谁 is no slip for 困难户).
 */
function mayHoldSlip(text: string, lexicon: Lexicon): (start: number, end: number) => boolean {
  const pieces = segment(text, lexicon);
  const cuts = (at: number): boolean =>
    pieces.some((p) => p.kind !== 'run' && p.start < at && at < p.start + p.text.length);
  const isUnknown = (start: number, end: number): boolean =>
    pieces.some((p) => p.kind === 'run' && p.start < end && start < p.start + p.text.length);
  return (start, end) => isUnknown(start, end) && !cuts(start) && !cuts(end);
}

/** Every known word of three characters or more that a stretch of the query may have meant; longest word first. */
export function nearWords(text: string, lexicon: Lexicon): NearWord[] {
  const near: NearWord[] = [];
  const isPlace = mayHoldSlip(text, lexicon);
  for (const word of lexicon.words) {
    if (word.length < SHORTEST || text.includes(word)) continue;
    for (let start = 0; start < text.length - 1; start += 1) {
      // The first or the second character must agree: a cheap test that leaves few words to compare.
      const agrees = text[start] === word[0] || text[start + 1] === word[1];
      const found = agrees ? nearAt(text, start, word, lexicon) : undefined;
      if (found && isPlace(found.start, found.end)) near.push(found);
    }
  }
  return near.sort((a, b) => b.word.length - a.word.length || a.start - b.start || (a.word < b.word ? -1 : 1));
}

/** The query with the slips put right that the glossary names (四议二公开 → 四议两公开). */
export const withoutKnownSlips = (text: string, lexicon: Lexicon): string =>
  segment(text, lexicon)
    .map((piece) => lexicon.misspellings.get(piece.text) ?? piece.text)
    .join('');

/** The query with the first near word put in whose slip stands nowhere on the site; undefined if there is none. */
export function correct(text: string, near: NearWord[], isKnown: (feature: string) => boolean): string | undefined {
  const slip = near.find((n) => !n.slips.some(isKnown));
  return slip && text.slice(0, slip.start) + slip.word + text.slice(slip.end);
}
