import { pinyin } from 'pinyin-pro';
import type { PinyinFile } from '../../domain/search/files.ts';
import type { LexiconData } from '../../domain/search/lexicon.ts';
import type { SearchDocument } from '../../domain/search/types.ts';
import { wordOf } from './lexicon-data.ts';

const LONGEST_NAME = 16;

/** Names that can be asked for in pinyin: words of two characters and more, and titles and other names of guides, tools and pages. */
function names(documents: SearchDocument[], lexicon: LexiconData): string[] {
  const titled = documents.filter((d) => d.kind === 'guide' || d.kind === 'tool' || d.kind === 'page');
  const titles = titled.flatMap((d) =>
    d.lines.filter((l) => l.field === 'title' || l.field === 'alias').map((l) => l.text),
  );
  const words = [...lexicon.groups.flat(), ...titles.map(wordOf)];
  return [...new Set(words)].filter((w) => /^\p{Script=Han}{2,}$/u.test(w) && w.length <= LONGEST_NAME).sort();
}

/** By first letter, so that a query loads one small file. */
export function pinyinFiles(documents: SearchDocument[], lexicon: LexiconData): Map<string, string> {
  const byLetter = new Map<string, PinyinFile>();
  for (const name of names(documents, lexicon)) {
    const syllables = pinyin(name, { toneType: 'none', v: true, nonZh: 'removed' });
    const letter = syllables[0];
    if (!letter || !/^[a-z]$/.test(letter)) continue;
    const file = byLetter.get(letter) ?? [];
    file.push([syllables, name]);
    byLetter.set(letter, file);
  }
  return new Map(
    [...byLetter].sort(([a], [b]) => (a < b ? -1 : 1)).map(([letter, file]) => [letter, JSON.stringify(file)]),
  );
}
