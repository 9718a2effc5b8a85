import { proveQuote, type QuoteProof } from '../../domain/text/quotes.ts';
import { expandRange, parseRange } from '../../domain/text/ranges.ts';
import type { AllClauses, Sha256Hex } from '../../domain/text/clauses.ts';
import type { CitationUse, LocatedContent } from './content.ts';
import type { Issue } from './issue.ts';

/** Fingerprints as the domain wants them. */
export const allClauses = (content: LocatedContent): AllClauses =>
  Object.fromEntries([...content.clauses].map(([id, c]) => [id, c.sentences]));

/** The sentences that a range names, or a reason why it names none. */
export function sentencesOf(
  at: string,
  ids: readonly string[],
): { kind: 'sentences'; ids: string[] } | { kind: 'none'; why: string } {
  const parsed = parseRange(at);
  if (parsed.kind === 'bad-range') return { kind: 'none', why: parsed.message };
  const found = expandRange(parsed.range, ids);
  return found.length > 0
    ? { kind: 'sentences', ids: found }
    : { kind: 'none', why: `the text has no sentences ${at}` };
}

function explain(proof: Exclude<QuoteProof, { kind: 'ok' }>, { source, at, quote }: CitationUse['citation']): string {
  const looked = `looked for 「${quote}」 in ${source} ${at}`;
  switch (proof.kind) {
    case 'empty-quote':
      return `${looked}: the quote holds no words`;
    case 'unknown-source':
    case 'bad-range':
    case 'no-such-sentence':
      return `${looked}: ${proof.kind}`;
    case 'not-there':
    case 'not-in-order': {
      const what =
        proof.kind === 'not-there'
          ? `「${proof.clause}」 is no clause of it`
          : `「${proof.clause}」 does not follow 「${proof.after}」 there`;
      const clauseAt = proof.kind === 'not-there' ? proof.elsewhere.map((p) => `${p.source} ${p.sentence}`) : [];
      const whole = proof.whole.map((c) => `${c.source} ${c.range}`);
      const where =
        whole.length > 0
          ? `the quote stands in ${whole.join(', ')}`
          : clauseAt.length > 0
            ? `the clause stands in ${clauseAt.join(', ')}`
            : 'it stands in no source';
      return `${looked}: ${what}; ${where}`;
    }
  }
}

/** Rules citation-source, citation-range, citation-quote: the origin of every statement exists and says what is quoted. */
export function checkCitations(content: LocatedContent, hash: Sha256Hex): Issue[] {
  const all = allClauses(content);
  return content.uses.flatMap((use): Issue[] => {
    const { source, at, quote } = use.citation;
    const issue = (rule: string, message: string): Issue[] => [{ rule, file: use.file, line: use.line, message }];
    const clauses = all[source];
    if (!clauses || !content.sources.some((s) => s.data.id === source)) {
      return issue('citation-source', `there is no source “${source}” (known: ${Object.keys(all).join(', ')})`);
    }
    const range = sentencesOf(at, Object.keys(clauses));
    if (range.kind === 'none') return issue('citation-range', `${source}: ${range.why}`);
    if (!quote) return [];
    if (quote.length > 60) return issue('citation-quote', `the quote has ${quote.length} characters; 60 at most`);
    const proof = proveQuote(quote, { source, range: at }, all, hash);
    return proof.kind === 'ok' ? [] : issue('citation-quote', explain(proof, use.citation));
  });
}
