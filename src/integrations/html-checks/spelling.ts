import { allReadText, withoutQuotes, type Page } from './page.ts';
import { pageRule, type Rule } from './rule.ts';

/** As much of a glossary entry as spelling needs. */
export interface Spelled {
  term: string;
  aliases: readonly string[];
  misspellings: readonly string[];
}

/** From this length on, a run of signs that differs in one inner sign from a term is hardly another word. */
const LONG = 5;
const HAN = /\p{Script=Han}+/gu;
/** Words that only look like a term with a wrong sign in it. */
const WORDS = ['党组织体系'];

/** `四议两公开` → `四?两公开`, `四议?公开` …: the term with one inner sign left open. */
const openings = (term: string): string[] =>
  [...term].flatMap((_, i, signs) =>
    i === 0 || i === signs.length - 1 ? [] : [[...signs.slice(0, i), '?', ...signs.slice(i + 1)].join('')],
  );

/** Finds what looks like a term and is not spelt like it. */
export function speller(terms: readonly Spelled[]): (text: string) => string[] {
  const right = new Set([...WORDS, ...terms.flatMap(({ term, aliases }) => [term, ...aliases])]);
  const wrong = new Map(terms.flatMap(({ term, misspellings }) => misspellings.map((m) => [m, term] as const)));
  const long = terms.map(({ term }) => term).filter((term) => term.length >= LONG && /^\p{Script=Han}+$/u.test(term));
  const open = new Map(long.flatMap((term) => openings(term).map((opening) => [opening, term] as const)));
  const lengths = [...new Set(long.map((term) => term.length))];
  const nearIn = (run: string): string[] =>
    lengths.flatMap((length) =>
      Array.from({ length: Math.max(0, run.length - length + 1) }, (_, at) => run.slice(at, at + length)).flatMap(
        (part) => {
          const term = right.has(part)
            ? undefined
            : openings(part)
                .map((o) => open.get(o))
                .find(Boolean);
          return term ? [`${part}, which is spelt ${term}`] : [];
        },
      ),
    );
  return (text) => {
    // 「“创新争优”疑为“创先争优”」: a text's own spelling may be spoken of.
    const unquoted = withoutQuotes(text);
    const known = [...wrong].filter(([m]) => unquoted.includes(m)).map(([m, term]) => `${m}, which is spelt ${term}`);
    return [...known, ...(unquoted.match(HAN) ?? []).flatMap(nearIn)];
  };
}

/** @param terms the glossary */
export function termSpelling(terms: readonly Spelled[]): Rule {
  const misspelt = speller(terms);
  return pageRule('term-spelling', 'Terms are spelt as in the glossary.', (page: Page) => [
    ...new Set(allReadText(page).flatMap(misspelt)),
  ]);
}
