import { proveQuote } from '../domain/text/quotes.ts';
import { sha256Hex } from '../importing/tools.ts';
import type { ResolvedCitation } from '../schemas/shared.ts';
import type { OutlineEntry, Source } from '../schemas/source.ts';
import { href } from './href.ts';
import type { SiteModel } from './model.ts';
import { compareSentences, guidesInOrder, obligationHref } from './queries.ts';

export interface Backlink {
  kind: 'obligation' | 'guide' | 'term' | 'figure' | 'tool' | 'comparison';
  label: string;
  href: string;
}

/** `at`: where in the cited range it stands, `13.16` or `13.16-13.17`. */
export interface PlacedQuote {
  text: string;
  at: string;
}

/** A cited sentence of a source: what is quoted from it anywhere, and who cites it. */
export interface Passage {
  /** First sentence of the cited ranges. */
  at: string;
  /** At most two, the longest: enough to recognise the sentence, too little to print the text again. */
  quotes: PlacedQuote[];
  users: Backlink[];
  /** Guides that cite it, in reading order. */
  guides: Backlink[];
}

type Use = [citation: ResolvedCitation, user: Backlink];

function usesOfContent(model: SiteModel): Use[] {
  const uses: Use[] = [];
  for (const o of model.obligations)
    for (const c of o.citations) uses.push([c, { kind: 'obligation', label: o.statement, href: obligationHref(o) }]);
  for (const g of guidesInOrder(model))
    for (const c of g.cites) uses.push([c, { kind: 'guide', label: g.title, href: href(`/guides/${g.id}/`) }]);
  for (const t of model.terms)
    for (const c of t.citations) uses.push([c, { kind: 'term', label: t.term, href: href(`/glossary/#${t.id}`) }]);
  for (const f of model.figures)
    for (const c of f.citations) {
      const user: Backlink = { kind: 'figure', label: f.counts, href: href('/guides/history/figures/') };
      uses.push([{ ...c, source: c.source ?? f.source }, user]);
    }
  return uses;
}

function usesOfTools(model: SiteModel): Use[] {
  const compared = model.comparisons.flatMap((x) =>
    x.rows
      .flatMap((row) => row.cells.flatMap((cell) => cell.citations))
      .map((c): Use => [c, { kind: 'comparison', label: x.question, href: href(`/compare/#${x.id}`) }]),
  );
  const tools = model.toolCitations.map((c): Use => [
    c,
    { kind: 'tool', label: c.label, href: href(`/tools/${c.tool}/`) },
  ]);
  return [...compared, ...tools];
}

/** A range may be cited for what its last sentence says: the quote is shown where it stands. */
function placeQuote(model: SiteModel, { source, at, quote = '' }: ResolvedCitation): PlacedQuote {
  const sentences = model.clauses.get(source)?.sentences ?? {};
  const proof = proveQuote(quote, { source, range: at }, { [source]: sentences }, sha256Hex);
  if (proof.kind !== 'ok') throw new Error(`${source} ${at}: 「${quote}」 does not stand there`);
  const [first = at, last = first] = [proof.sentences[0], proof.sentences.at(-1)];
  return { text: quote, at: first === last ? first : `${first}-${last}` };
}

function quotesWorthShowing(quotes: Map<string, PlacedQuote>): PlacedQuote[] {
  const longest = [...quotes.values()].sort((a, b) => b.text.length - a.text.length);
  return longest.filter((q, i) => !longest.slice(0, i).some((other) => other.text.includes(q.text))).slice(0, 2);
}

/** The cited sentences of a source in order of the text. */
export function backlinks(model: SiteModel, source: string): Passage[] {
  const passages = new Map<string, { quotes: Map<string, PlacedQuote>; users: Map<string, Backlink> }>();
  for (const [c, user] of [...usesOfContent(model), ...usesOfTools(model)]) {
    if (c.source !== source) continue;
    const start = c.at.split('-')[0] ?? c.at;
    const passage = passages.get(start) ?? {
      quotes: new Map<string, PlacedQuote>(),
      users: new Map<string, Backlink>(),
    };
    if (c.quote && !passage.quotes.has(c.quote)) passage.quotes.set(c.quote, placeQuote(model, c));
    passage.users.set(user.href, user);
    passages.set(start, passage);
  }
  return [...passages]
    .sort((a, b) => compareSentences(a[0], b[0]))
    .map(([at, p]) => {
      const { guide: guides = [], other: users = [] } = Object.groupBy(p.users.values(), ({ kind }) =>
        kind === 'guide' ? 'guide' : 'other',
      );
      return { at, quotes: quotesWorthShowing(p.quotes), users, guides };
    });
}

/** Sentences that several guides cite. The page of the source names the first of them, a page of its own all. */
export const citedByGuides = (model: SiteModel, source: string): Passage[] =>
  backlinks(model, source).filter(({ guides }) => guides.length > 1);

/** The outline of a source, each stretch with the passages in it that are cited, and by whom. */
export function outlineWithUsers(model: SiteModel, source: Source): { entry: OutlineEntry; passages: Passage[] }[] {
  const passages = backlinks(model, source.id);
  return source.outline.map((entry) => {
    const [from = '', to = from] = entry.at.split('-');
    const inside = (at: string): boolean => compareSentences(from, at) <= 0 && compareSentences(at, to) <= 0;
    return { entry, passages: passages.filter((p) => inside(p.at)) };
  });
}
