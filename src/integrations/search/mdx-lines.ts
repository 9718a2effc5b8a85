import GithubSlugger from 'github-slugger';
import type { Line } from '../../domain/search/types.ts';

/** What a component of a guide says, looked up by its id. */
export interface MdxLookup {
  obligation(id: string): string | undefined;
  term(id: string): string | undefined;
  /** One line for each figure of a source, or of one group of them. */
  figures(source: string, group: string | undefined): string[];
}

const IMPORT = /^\s*(import|export)\s.*$/gm;
const EXPRESSION = /\{[^{}]*\}/g;
const PASSAGE = 90;
/** Left over where an empty cell or a component stood. */
const LEADING_MARKS = /^[\s、，。；：]+/u;

function expandComponents(body: string, lookup: MdxLookup): string {
  return body
    .replace(/<Cite\b[^>]*?\/>/g, '')
    .replace(
      /<Obligation\b[^>]*?\bid=["']([^"']*)["'][^>]*?\/>/g,
      (_all, id: string) => `\n\n${lookup.obligation(id) ?? ''}\n\n`,
    )
    .replace(/<Figures\b([^>]*?)\/>/g, (_all, attributes: string) => {
      const value = (name: string): string | undefined =>
        new RegExp(`\\b${name}=["']([^"']*)["']`).exec(attributes)?.[1];
      return `\n\n${lookup.figures(value('source') ?? '', value('group')).join('\n\n')}\n\n`;
    })
    .replace(/<Term\b[^>]*?\bid=["']([^"']*)["'][^>]*?\/>/g, (_all, id: string) => lookup.term(id) ?? '')
    .replace(/<\/?(?!Term\b)[A-Z][^>]*>/g, '\n\n')
    .replace(/<\/?[A-Za-z][^>]*>/g, ' ');
}

/** A row of a table as one clause: what it is about, a colon, what it says of that. Empty cells are for filling in. */
function rowAsClause(row: string): string {
  const [head = '', ...cells] = row
    .replace(/^\s*\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim());
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 0 ? `${head}：${filled.join('，')}` : head;
}

/** Marks of Markdown out, words stay: links keep their label. */
function plain(text: string): string {
  return (/^\s*\|/.test(text) ? rowAsClause(text) : text)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`~]+/g, '')
    .replace(/^\s*(?:[-+>]|\d+[.)])\s+/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const isRule = (line: string): boolean => /^\s*(\|?[\s:|-]+\|?|```.*)\s*$/.test(line);

/** Sentences of a paragraph, joined up to about ninety characters: long enough to answer, short enough to show. */
export function passagesOf(paragraph: string): string[] {
  const passages: string[] = [];
  for (const sentence of paragraph.match(/[^。！？；]+[。！？；]*/g) ?? []) {
    const last = passages.at(-1);
    if (last !== undefined && last.length + sentence.length <= PASSAGE) passages[passages.length - 1] = last + sentence;
    else passages.push(sentence);
  }
  return passages.map((p) => p.replace(LEADING_MARKS, '').trim()).filter((p) => /[\p{L}\p{N}]/u.test(p));
}

/**
 * Headings and passages of an MDX body in order, each with the anchor it stands under. Anchors are made as Astro makes
 * them (github-slugger over the heading's text); the build checks them against the written page.
 */
export function linesOfMdx(body: string, lookup: MdxLookup): Line[] {
  const slugger = new GithubSlugger();
  const lines: Line[] = [];
  let anchor: string | undefined;
  let paragraph = '';
  const flush = (): void => {
    for (const text of passagesOf(paragraph)) lines.push({ field: 'body', text, ...(anchor ? { anchor } : {}) });
    paragraph = '';
  };
  for (const line of expandComponents(body.replace(IMPORT, ''), lookup).replace(EXPRESSION, '').split(/\r?\n/)) {
    const heading = /^#{2,4}\s+(.*)$/.exec(line);
    const isBlock = /^\s*([-+*>]\s|\d+[.)]\s|\|)/.test(line);
    if (heading || line.trim() === '' || isBlock) flush();
    if (heading) {
      const text = plain(heading[1] ?? '');
      anchor = slugger.slug(text);
      lines.push({ field: 'heading', text, anchor });
    } else if (!isRule(line)) paragraph += plain(line);
  }
  flush();
  return lines;
}
