/** What the index is made of and what a search hands back. Plain data: it crosses from the build to the browser. */

/** Short lines that say what a page is about; how much else they say counts. */
export const NAME_FIELDS = ['title', 'alias', 'ask', 'heading', 'related'] as const;
/** Lines that say it. */
export const TEXT_FIELDS = ['answer', 'statement', 'body'] as const;
/** Which part of a page a line of text comes from. The order is the code that postings carry. */
export type NameField = (typeof NAME_FIELDS)[number];
export type Field = NameField | (typeof TEXT_FIELDS)[number];

export const isNameField = (field: Field): field is NameField => (NAME_FIELDS as readonly Field[]).includes(field);

export const KINDS = ['guide', 'obligation', 'term', 'passage', 'source', 'tool', 'page', 'comparison'] as const;
export type Kind = (typeof KINDS)[number];

/** A stretch of text of one page that is found and shown as a whole: a title, a question, a sentence or two. */
export interface Line {
  field: Field;
  text: string;
  /** Id of the heading it stands under; without one it belongs to the page as a whole. */
  anchor?: string;
}

/** What filters ask about. Empty strings and 0 where a thing has none. */
export interface Facets {
  kind: Kind;
  part: string;
  roles: string[];
  source: string;
  year: number;
}

/** The duty itself, for the answers that stand above the results. */
export interface AnswerData {
  id: string;
  statement: string;
  /** `每月不少于 20 天`; empty without a quantity. */
  quantity: string;
  /** The number alone, to be shown large: `20`, `1–2`. */
  figure: string;
  unit: string;
  place: string;
  year: number;
  /** The year as it is shown: `2016 年（推定）`. */
  when: string;
  state: string;
  clause: string;
  clauseUrl: string;
  /** What the text leaves open about it. */
  open: string[];
}

/** One page, or one thing with an anchor of its own, that a search can find. */
export interface SearchDocument extends Facets {
  /** Within the site, with its slashes, without the base path: `/guides/arrival/first-30-days/`, `/glossary/#three-visits`. */
  url: string;
  title: string;
  /** `山东济宁 · 2016 年`, or the name of the part; shown under the title. */
  context: string;
  lines: Line[];
  answer?: AnswerData;
  /** Addresses of the same duty as set elsewhere. */
  seeAlso?: string[];
  /** Addresses of the duties that a guide shows. */
  duties?: string[];
}
