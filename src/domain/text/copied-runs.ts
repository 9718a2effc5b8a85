import { fingerprint, splitClauses, type AllClauses, type Sha256Hex } from './clauses.ts';
import { toSequences, type StandingClause } from './sequence.ts';

/** A stretch of a text that stands word for word in a source. */
export interface CopiedRun {
  source: string;
  /** Sentence of the source in which the stretch begins, e.g. `9.14`. */
  firstSentence: string;
  /** The clauses of the stretch as they stand in the text, normalised. */
  clauses: string[];
}

/** Clauses shorter than this (in characters) are too common to prove copying: 同志们, 一是, 具体来说. */
export const MIN_CLAUSE_LENGTH = 4;

interface OwnClause {
  clause: string;
  print: string;
  counts: boolean;
}

interface Match {
  /** Index behind the last clause of the text in the run. */
  end: number;
  /** Clauses long enough to count. */
  counted: number;
  first: StandingClause;
}

/**
 * Find every run of at least `min` consecutive clauses of a source in a text. Clauses shorter than `MIN_CLAUSE_LENGTH` do
 * not count toward `min`; one that was put in or exchanged in the text does not break a run either. Runs come in text
 * order and do not overlap; where several sources fit, the longest run is given.
 */
export function findCopiedRuns(text: string, all: AllClauses, hash: Sha256Hex, min = 3): CopiedRun[] {
  const own = splitClauses(text).map((clause) => ({
    clause,
    print: fingerprint(clause, hash),
    counts: [...clause].length >= MIN_CLAUSE_LENGTH,
  }));
  const occurrences = indexByPrint(toSequences(all));
  const runs: CopiedRun[] = [];
  let at = 0;
  while (at < own.length) {
    const match = longestFrom(own, at, occurrences);
    if (match && match.counted >= min) {
      const clauses = own.slice(at, match.end).map(({ clause }) => clause);
      runs.push({ source: match.first.source, firstSentence: match.first.sentence, clauses });
      at = match.end;
    } else {
      at += 1;
    }
  }
  return runs;
}

type Occurrences = Map<string, { sequence: StandingClause[]; position: number }[]>;

function indexByPrint(sequences: StandingClause[][]): Occurrences {
  const index: Occurrences = new Map();
  for (const sequence of sequences) {
    sequence.forEach(({ print }, position) => {
      const found = index.get(print) ?? [];
      found.push({ sequence, position });
      index.set(print, found);
    });
  }
  return index;
}

function longestFrom(own: OwnClause[], at: number, occurrences: Occurrences): Match | undefined {
  let best: Match | undefined;
  for (const { sequence, position } of occurrences.get(own[at]?.print ?? '') ?? []) {
    const match = extend(own, at, sequence, position);
    if (match && match.counted > (best?.counted ?? -1)) best = match;
  }
  return best;
}

/** Follow text and source side by side, stepping over short clauses of the text which the source does not have there. */
function extend(own: OwnClause[], at: number, sequence: StandingClause[], position: number): Match | undefined {
  const first = sequence[position];
  if (!first) return undefined;
  let counted = 0;
  let end = at;
  let p = position;
  for (let i = at; i < own.length && p < sequence.length; i += 1) {
    const clause = own[i];
    if (!clause) break;
    const previous = own[i - 1];
    const exchanged = i > end && previous?.counts === false && sequence[p + 1]?.print === clause.print;
    if (sequence[p]?.print === clause.print || exchanged) {
      p += exchanged && sequence[p]?.print !== clause.print ? 2 : 1;
      counted += clause.counts ? 1 : 0;
      end = i + 1;
    } else if (clause.counts) {
      break;
    }
  }
  return { end, counted, first };
}
