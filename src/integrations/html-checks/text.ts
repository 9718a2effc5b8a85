import { allReadText, withoutQuotes } from './page.ts';
import { pageRule } from './rule.ts';

const around = (text: string, index: number): string =>
  `…${text.slice(Math.max(0, index - 15), index + 25).replace(/\s+/g, ' ')}…`;

const found = (texts: string[], pattern: RegExp): string[] =>
  texts.flatMap((text) => [...text.matchAll(pattern)].map((m) => around(text, m.index)));

/**
 * Markdown left `**` standing where a Han sign or its punctuation stood beside it (see platform.md).
 * A masked year, `20**年`, stands so in a source and may be spoken of.
 */
const ASTERISKS = /(?<!\b\d\d)\*\*|\*\*(?!年)/g;

export const noLiteralAsterisks = pageRule(
  'literal-asterisks',
  'No reader sees `**`: emphasis that Markdown did not recognise. Inside <code> it may stand.',
  (page) => found(allReadText(page), ASTERISKS),
);

/** What an unfinished page or a value that was never filled in looks like. */
const PLACEHOLDERS = new RegExp(
  [
    /\bTODO\b|\bFIXME\b|\bTBD\b|lorem ipsum/i,
    /敬请期待|待补充|待完善|此处填写|内容建设中|页面建设中|占位(?:文字|内容|符)/,
    /\[object \w+\]|\bundefined\b|\bNaN\b|Invalid Date|\{\{|\$\{/,
  ]
    .map((p) => p.source)
    .join('|'),
  'gi',
);

export const noPlaceholder = pageRule(
  'placeholder',
  'No page shows a placeholder or a value that was never filled in.',
  (page) => found(allReadText(page), PLACEHOLDERS),
);

/** Where a text says X or xx for a number or a name: only inside quotation marks may a page repeat that. */
const MASK = /(?<![A-Za-z0-9])(?:[Xx]{1,4}|×{1,4})(?=\s?[届县市省年村镇乡名个位批户天万月日项亿])/g;

export const noMask = pageRule(
  'masked-value',
  'No page takes over the X by which a text hides a number or a name, except in a quotation.',
  (page) => found(allReadText(page).map(withoutQuotes), MASK),
);

/** Signs that only appear when bytes were decoded wrongly. */
export const noDamage = pageRule(
  'damaged-text',
  'No page shows a replacement character or a doubly escaped entity.',
  (page) => found(allReadText(page), /\uFFFD|&(?:amp|lt|gt|quot|nbsp|#\d+);/g),
);
