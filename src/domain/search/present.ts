import type { ShownDocument } from './files.ts';
import { bestPassage, highlight, type Piece, type RarityOf } from './passage.ts';
import type { Query } from './query.ts';
import type { Field, Kind } from './types.ts';

/** A result as it is drawn. */
export interface Result {
  kind: Kind;
  /** Within the site; leads to the heading under which the passage stands. */
  url: string;
  title: Piece[];
  context: string;
  passage: Piece[];
  /** A stretch of the passage as it stands on the page, for marking it there; empty where the page has it otherwise. */
  stretch: string;
}

/** An obligation's statement is its title; under it stand its quotation and what it leaves open. */
const BELOW_STATEMENT = new Set<Field>(['body']);
const SHORTEST_STRETCH = 4;

/** The longest clause with a mark: clauses stand on the page in one piece, sentences may have a mark of origin inside. */
function stretchOf(pieces: Piece[]): string {
  const text = pieces.map((p) => p.text).join('');
  const clauses = text.split(/[，。；：？！、“”（）\s]+/u).filter((c) => c.length >= SHORTEST_STRETCH);
  const marked = pieces.filter((p) => p.marked).map((p) => p.text);
  const weight = (clause: string): number => marked.filter((m) => clause.includes(m)).join('').length;
  return clauses.reduce((best, clause) => (weight(clause) > weight(best) ? clause : best), '');
}

export function present(document: ShownDocument, kind: Kind, query: Query, rarityOf: RarityOf): Result {
  const lines = document.l.map(([field, text, anchor]) => ({ field, text, anchor }));
  const isObligation = kind === 'obligation';
  const best = bestPassage(lines, query, rarityOf, isObligation ? BELOW_STATEMENT : undefined);
  const first = lines.findIndex((l) =>
    isObligation ? l.field === 'body' : ['answer', 'statement', 'body'].includes(l.field),
  );
  const line = lines[best >= 0 ? best : first];
  const passage = line ? highlight(line.text, query) : [];
  const anchored = best >= 0 && line?.anchor && !document.u.includes('#') ? `${document.u}#${line.anchor}` : document.u;
  return {
    kind,
    url: anchored,
    title: highlight(document.t, query),
    context: document.c,
    passage,
    stretch: kind === 'guide' && best >= 0 ? stretchOf(passage) : '',
  };
}
