import { replaceCounted, type ChangeLog } from './changes.ts';

const BLOCK_TAGS = new Set(
  (
    'address article aside blockquote body br center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 head header ' +
    'hr html li main nav ol p pre section table tbody td tfoot th thead title tr ul'
  ).split(' '),
);
const NAMED_ENTITIES: Record<string, string> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  middot: '·',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  times: '×',
  copy: '©',
};
const HIGHEST_CODE_POINT = 0x10ffff;

/**
 * Take HTML out of a text. A block tag becomes a paragraph break and every other tag nothing, so that a sentence cut into
 * many `<span>`s closes up again. A text without any tag keeps its `<` and `>`.
 */
export function stripHtml(text: string, log: ChangeLog): string {
  let result = replaceCounted(
    text,
    /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi,
    () => '\n',
    () => log.add('html-hidden', '删去网页注释、脚本和样式'),
  );
  result = replaceCounted(
    result,
    /<\/?([a-zA-Z][a-zA-Z0-9]*)\b[^<>]*>/g,
    (match) => (BLOCK_TAGS.has((match[1] ?? '').toLowerCase()) ? '\n' : ''),
    () => log.add('html-tags', '删去网页标签（块标签换成分段）'),
  );
  return decodeEntities(result, log);
}

/** Replace named and numeric character entities; an unknown or impossible one stays as it is. */
export function decodeEntities(text: string, log: ChangeLog): string {
  return replaceCounted(
    text,
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g,
    ([whole, decimal, hexadecimal, name]) => {
      if (name !== undefined) return NAMED_ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number.parseInt(decimal, 10);
      return code > 0 && code <= HIGHEST_CODE_POINT ? String.fromCodePoint(code) : whole;
    },
    (before) => log.add('html-entities', '还原网页字符实体', before),
  );
}
