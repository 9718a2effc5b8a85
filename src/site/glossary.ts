import type { Term } from '../schemas/term.ts';

/** The first common character of each pinyin initial, in the collation of the platform. */
const FIRST = '阿八嚓搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝';
const LETTERS = 'ABCDEFGHJKLMNOPQRSTWXYZ';

/** Quotation marks and book title marks before a term do not count for its place. */
const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin', { ignorePunctuation: true });
const bare = (term: string): string => term.replace(/^[^\p{L}\p{N}]+/u, '');

function letterOf(term: string): string {
  const [first = ''] = bare(term);
  if (!/\p{Script=Han}/u.test(first)) return '0–9';
  const after = [...FIRST].findLastIndex((start) => collator.compare(first, start) >= 0);
  return LETTERS[Math.max(0, after)] ?? 'A';
}

/** Terms in the order of pinyin, under their initials; those that begin with a figure stand first. */
export function termsByLetter(terms: readonly Term[]): { letter: string; terms: Term[] }[] {
  const sorted = [...terms].sort((a, b) => collator.compare(bare(a.term), bare(b.term)));
  const groups = Map.groupBy(sorted, (t) => letterOf(t.term));
  return [...groups].map(([letter, group]) => ({ letter, terms: group }));
}
