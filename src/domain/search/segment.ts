import type { Lexicon } from './lexicon.ts';
import { isHan, numberLength } from './tokens.ts';

/** A piece of a query, in reading order. `quantity` is a question for a number: 多少天, 几户, 多久. */
export type Segment =
  | { kind: 'word' | 'drop' | 'run'; text: string; start: number }
  | { kind: 'quantity'; text: string; start: number; units: string[] };

const TIME = ['期', '天', '周', '月', '年'];
const HOW_MANY =
  /^(?:多少|几|多大)(?:个(?=[月人村]))?(天|户|件|次|名|人|周|个月|月|年|元|钱|项|条|类|种|步|比例|岁|期)/;
const HOW_LONG = /^(?:多久|多长时间|多长|几时)/;
const UNIT_NAMES: Record<string, string[]> = {
  钱: ['元', '万元'],
  个月: ['月'],
  比例: ['%'],
  人: ['人', '名'],
  名: ['名', '人'],
};

function quantityAt(text: string, start: number): Segment | undefined {
  const rest = text.slice(start, start + 8);
  const many = HOW_MANY.exec(rest);
  if (many) return { kind: 'quantity', text: many[0], start, units: UNIT_NAMES[many[1] ?? ''] ?? [many[1] ?? ''] };
  const bare = /^多少(?=[干党人群村户支])/.exec(rest);
  if (bare) return { kind: 'quantity', text: bare[0], start, units: ['名', '人', '个'] };
  const long = HOW_LONG.exec(rest);
  return long ? { kind: 'quantity', text: long[0], start, units: TIME } : undefined;
}

/**
 * Costs of a piece. Fewer and longer known pieces win; an unknown word pays once for being begun, so that it is not torn
 * at a particle that happens to be one of its characters (土地流转 keeps its 地), while 的 does part two unknown words.
 */
const COST = { known: 1, single: 1.4, drop: 0.3, weak: 1.1, number: 1.01, character: 1, beginRun: 0.6, mark: 0.1 };

interface Step {
  cost: number;
  /** Undefined at the beginning of the query. */
  piece?: Segment;
  previous?: Step;
}

type Priced = [piece: Segment, cost: number];

function knownPieces(text: string, start: number, lexicon: Lexicon, except: string): Priced[] {
  const pieces: Priced[] = [];
  const quantity = quantityAt(text, start);
  if (quantity) pieces.push([quantity, COST.known]);
  for (const length of lexicon.lengths(text[start] ?? '')) {
    if (length > text.length - start) continue;
    const candidate = text.slice(start, start + length);
    const price = length === 1 ? COST.single : COST.known;
    if (candidate === except) continue;
    if (lexicon.isDropped(candidate))
      pieces.push([{ kind: 'drop', text: candidate, start }, length === 1 ? COST.drop : price]);
    else if (lexicon.has(candidate) || lexicon.misspellings.has(candidate))
      pieces.push([{ kind: 'word', text: candidate, start }, price]);
  }
  return pieces;
}

function unknownPieces(text: string, start: number, lexicon: Lexicon, inRun: boolean): Priced[] {
  const character = text[start] ?? '';
  const begin = inRun ? 0 : COST.beginRun;
  if (/^[^\p{L}\p{N}%]$/u.test(character)) return [[{ kind: 'drop', text: character, start }, COST.mark]];
  const pieces: Priced[] = [
    [{ kind: 'run', text: character, start }, begin + (isHan(character) ? COST.character : COST.mark)],
  ];
  const length = numberLength(text, start);
  if (length > 0) pieces.push([{ kind: 'run', text: text.slice(start, start + length), start }, COST.number]);
  if (lexicon.isWeak(character)) pieces.push([{ kind: 'drop', text: character, start }, COST.weak]);
  return pieces;
}

/**
 * Cuts a normalised query at least cost; neighbouring unknown characters come back as one run.
 * @param except a word that is taken for unknown, to see what it is made of
 */
export function segment(text: string, lexicon: Lexicon, except = ''): Segment[] {
  // Two ways to stand at a place are kept apart: inside an unknown word, and not.
  const steps: [Step?, Step?][] = [[{ cost: 0 }, undefined]];
  for (let start = 0; start < text.length; start += 1) {
    steps[start]?.forEach((here, inRun) => {
      if (!here) return;
      const pieces = [
        ...knownPieces(text, start, lexicon, except),
        ...unknownPieces(text, start, lexicon, inRun === 1),
      ];
      for (const [piece, price] of pieces) {
        const end = (steps[start + piece.text.length] ??= [undefined, undefined]);
        // After a number the next character begins anew: 二十天|会.
        const state = piece.kind === 'run' && piece.text.length === 1 ? 1 : 0;
        const cost = here.cost + price;
        if (cost < (end[state]?.cost ?? Infinity) - 1e-9) end[state] = { cost, piece, previous: here };
      }
    });
  }
  const [outside, inside] = steps[text.length] ?? [];
  const last = outside && inside ? (outside.cost <= inside.cost ? outside : inside) : (outside ?? inside);
  return joinRuns(piecesUpTo(last));
}

function piecesUpTo(last: Step | undefined): Segment[] {
  const pieces: Segment[] = [];
  for (let step = last; step?.piece; step = step.previous) pieces.unshift(step.piece);
  return pieces;
}

function joinRuns(pieces: Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.kind === 'run' && last?.kind === 'run')
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}
