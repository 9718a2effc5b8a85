import type { Alternative, Lexicon } from './lexicon.ts';
import { normalise, type CharacterTable } from './normalise.ts';
import { segment, type Segment } from './segment.ts';
import { featuresOf, isHan, tokenise } from './tokens.ts';

/** One of the ways in which a concept may stand in a text. */
export interface Way extends Alternative {
  features: string[];
  /** Only single characters agree: a hint, no proof that the site knows the word. */
  isLoose?: true;
}

/**
 * One thing that the query speaks of. `glue` is the pair of characters where two words meet (住村|天数 → 村天): it is in
 * a text only where the words stand side by side, and so measures closeness.
 */
export interface Concept {
  kind: 'word' | 'run' | 'quantity' | 'glue';
  text: string;
  ways: Way[];
}

export interface Query {
  /** As typed. */
  typed: string;
  normalised: string;
  concepts: Concept[];
}

/** What a known word that stands as a whole in a text is worth less when only its characters stand there. */
const PARTS_WEIGHT = 0.6;

const literal = (text: string): string[] => featuresOf(text, text.length === 1).filter((f) => !f.startsWith('@'));

/** Feature of a known word as a whole: 村干部 is not in 驻村干部, though its characters are. */
export const wholeWord = (word: string): string => `=${word}`;

function wordConcept(text: string, lexicon: Lexicon): Concept {
  const right = lexicon.misspellings.get(text) ?? text;
  const present = lexicon.alternatives(right).filter((a) => lexicon.occurs(a.word));
  const whole = present.map((a): Way => ({ ...a, features: [wholeWord(a.word)] }));
  const parts = lexicon.isRare(right) ? literal(right) : [];
  const ways = parts.length === 0 ? whole : [...whole, { word: right, weight: PARTS_WEIGHT, features: parts }];
  return { kind: 'word', text, ways };
}

/** Feature of a character wherever it stands in a short text: 旱厕 leads to 厕所, 想请两天假 to 请假. */
const anywhere = (character: string): string => `.${character}`;

/** The characters of a text that may say something when they stand apart. */
export function looseFeatures(text: string, lexicon: Lexicon): string[] {
  const telling = [...text].filter((c) => isHan(c) && !lexicon.isDropped(c) && !lexicon.isWeak(c));
  return [...new Set(telling.map(anywhere))];
}

/** What a word that the site does not know is worth where only its characters stand. */
const LOOSE_WEIGHT = 0.55;

function runConcepts(text: string, lexicon: Lexicon): Concept[] {
  const features = literal(text);
  if (features.length === 0) return [];
  const loose = text.length > 1 ? looseFeatures(text, lexicon) : [];
  const ways: Way[] = [{ word: text, weight: 1, features }];
  if (loose.length > 0) ways.push({ word: text, weight: LOOSE_WEIGHT, features: loose, isLoose: true });
  return [{ kind: 'run', text, ways }];
}

function conceptsOf(piece: Segment, lexicon: Lexicon): Concept[] {
  if (piece.kind === 'quantity') {
    const numbers = piece.units.map((unit): Way => ({ word: piece.text, weight: 1, features: [`@${unit}`] }));
    const named = lexicon.alternatives(piece.text).filter((a) => a.weight < 1 && lexicon.occurs(a.word));
    const words = named.map((a): Way => ({ ...a, features: [wholeWord(a.word)] }));
    return [{ kind: 'quantity', text: piece.text, ways: [...numbers, ...words] }];
  }
  if (piece.kind === 'drop') return [];
  return piece.kind === 'word' ? [wordConcept(piece.text, lexicon)] : runConcepts(piece.text, lexicon);
}

/** Pairs of characters across the seam of two neighbouring pieces that are both kept. */
function glueOf(text: string, pieces: Segment[]): Concept[] {
  const isKept = (piece: Segment | undefined): boolean => piece?.kind === 'word' || piece?.kind === 'run';
  const seams = pieces.flatMap((piece, i) => {
    const next = pieces[i + 1];
    return next && isKept(piece) && isKept(next) ? [next.start] : [];
  });
  return seams.flatMap((at): Concept[] => {
    const pair = text.slice(at - 1, at + 1);
    if (![...pair].every(isHan) || tokenise(pair).length !== 1) return [];
    return [{ kind: 'glue', text: pair, ways: [{ word: pair, weight: 1, features: [pair] }] }];
  });
}

/** Equal concepts are kept once: 住村住村天数 asks for no more than 住村天数. */
function distinct(concepts: Concept[]): Concept[] {
  const seen = new Map<string, Concept>();
  for (const concept of concepts) {
    const key = concept.ways.map((w) => w.features.join(' ')).join('|');
    if (concept.ways.length > 0 && !seen.has(key)) seen.set(key, concept);
  }
  return [...seen.values()];
}

/** Reads a query as typed. Never fails; a query of question words alone is taken word for word. */
export function readQuery(typed: string, lexicon: Lexicon, simplified: CharacterTable): Query {
  const normalised = normalise(typed, simplified).trim();
  const pieces = segment(normalised, lexicon);
  const concepts = distinct([...pieces.flatMap((p) => conceptsOf(p, lexicon)), ...glueOf(normalised, pieces)]);
  if (concepts.some((c) => c.kind !== 'glue')) return { typed, normalised, concepts };
  return { typed, normalised, concepts: distinct(runConcepts(normalised, lexicon)) };
}

/** Every feature that a search must look up, each once, in order of first use. */
export const featuresWanted = (query: Query): string[] => [
  ...new Set(query.concepts.flatMap((c) => c.ways.flatMap((w) => w.features))),
];

/** Known words that a normalised text is made of, and those that these are made of: 驻村干部, 驻村, 干部 (not 村干部). */
export function wordsOf(text: string, lexicon: Lexicon): string[] {
  const words = segment(text, lexicon).flatMap((p) =>
    p.kind === 'word' ? [lexicon.misspellings.get(p.text) ?? p.text] : [],
  );
  const within = words.filter((w) => w.length > 2).flatMap((word) => segment(word, lexicon, word));
  return [...words, ...within.flatMap((p) => (p.kind === 'word' && p.text.length > 1 ? [p.text] : []))];
}

/** Features of a short text of the index (title, alias, question): what a query for it would ask for, without other names. */
export function featuresOfName(text: string, lexicon: Lexicon): string[] {
  const { normalised, concepts } = readQuery(text, lexicon, new Map());
  const own = concepts.flatMap((c) =>
    c.kind === 'word' ? literal(c.text) : c.ways.filter((w) => w.weight === 1).flatMap((w) => w.features),
  );
  return [...new Set([...own, ...wordsOf(normalised, lexicon).map(wholeWord), ...looseFeatures(normalised, lexicon)])];
}
