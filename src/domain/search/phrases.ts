import type { Query } from './query.ts';
import { isHan } from './tokens.ts';

/** An exact stretch of text to ask the full-text index for, and what finding it is worth. */
export interface Phrase {
  text: string;
  weight: number;
}

const LONGEST_WHOLE = 16;
const MOST_PHRASES = 14;

const isPhrase = (text: string): boolean => text.length >= 2 && /^[\p{Script=Han}a-z0-9%.]+$/u.test(text);
const pairs = (text: string): string[] =>
  [...text].flatMap((c, i) => (isHan(c) && isHan(text[i + 1]) ? [c + (text[i + 1] ?? '')] : []));

/**
 * The searches that a query comes to in the full texts: all of it as one phrase, its words, their other names, and the
 * pairs of characters of what is no known word. Heaviest first, each once.
 */
export function phrasesOf(query: Query): Phrase[] {
  const whole = query.normalised.replace(/[^\p{L}\p{N}%.]+/gu, '');
  const phrases: Phrase[] = whole.length <= LONGEST_WHOLE ? [{ text: whole, weight: 4 }] : [];
  for (const concept of query.concepts) {
    if (concept.kind === 'glue' || concept.kind === 'quantity') continue;
    for (const way of concept.ways) phrases.push({ text: way.word, weight: 2 * way.weight });
    if (concept.kind === 'run') for (const pair of pairs(concept.text)) phrases.push({ text: pair, weight: 1 });
  }
  const distinct = new Map<string, Phrase>();
  for (const phrase of phrases)
    if (isPhrase(phrase.text) && !distinct.has(phrase.text)) distinct.set(phrase.text, phrase);
  return [...distinct.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST_PHRASES);
}

/** The form in which Pagefind takes a phrase: characters apart, in quotation marks. */
export const quoted = (text: string): string =>
  `"${text
    .replace(/\p{Script=Han}/gu, ' $& ')
    .replace(/ +/g, ' ')
    .trim()}"`;

const RANK_OFFSET = 10;

/**
 * One order out of several: a document's score is the sum over the phrases of weight · rarity / (10 + its rank there),
 * rarity = ln(1 + N / number of documents found). Reciprocal ranks, because Pagefind's scores of different phrases can't
 * be compared.
 */
export function fuse(found: { phrase: Phrase; ids: string[] }[], documents: number): string[] {
  const scores = new Map<string, number>();
  for (const { phrase, ids } of found) {
    const rarity = Math.log(1 + documents / Math.max(1, ids.length));
    ids.forEach((id, rank) => {
      scores.set(id, (scores.get(id) ?? 0) + (phrase.weight * rarity) / (RANK_OFFSET + rank));
    });
  }
  return [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
}
