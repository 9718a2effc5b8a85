import { innerQuotes } from './labels.ts';
import { scopeLabel, scopeOfSource, type SiteModel } from './model.ts';
import { passageHref, passageLabel } from './queries.ts';
import type { ResolvedCitation } from '../schemas/shared.ts';

/** A numbered note of origin, as it stands at the foot of a page. */
export interface Note {
  number: number;
  quote?: string | undefined;
  source: string;
  passage: string;
  scope: string;
  href: string;
}

const MARK = /<a class="cite" data-cite="([^"]*)"[^>]*><\/a>/g;
const decode = (s: string): string =>
  s
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** What `<Cite>` leaves in the page for `numberCitations` to find. */
export const encodeCite = (c: ResolvedCitation): string => [c.source, c.at, c.quote ?? ''].join('|');

export function noteOf(model: SiteModel, c: ResolvedCitation, number: number): Note {
  const source = model.sources.find((s) => s.id === c.source);
  if (!source) throw new Error(`citation of an unknown source: ${c.source}`);
  return {
    number,
    quote: c.quote ? innerQuotes(c.quote) : undefined,
    source: source.shortTitle,
    passage: passageLabel(c.at),
    scope: scopeLabel(scopeOfSource(source)),
    href: passageHref(c),
  };
}

/**
 * Numbers the marks of origin of a rendered page in reading order; equal citations share a number. Done on the
 * finished HTML because components of one page may render in any order.
 * @returns the HTML with its marks as links to `#note-<n>`, and the notes in order
 */
export function numberCitations(html: string, model: SiteModel): { html: string; notes: Note[] } {
  const notes = new Map<string, Note>();
  const numbered = html.replace(MARK, (_mark, encoded: string) => {
    const key = decode(encoded);
    const [source = '', at = '', quote = ''] = key.split('|');
    const note = notes.get(key) ?? noteOf(model, { source, at, quote }, notes.size + 1);
    notes.set(key, note);
    const label = `出处 ${note.number}：${note.source}，${note.passage}`;
    // A word joiner keeps the mark on the line of the word that it belongs to.
    return `<sup>\u2060<a class="cite" href="#note-${note.number}" aria-label="${label}">${note.number}</a></sup>`;
  });
  return { html: numbered, notes: [...notes.values()] };
}
