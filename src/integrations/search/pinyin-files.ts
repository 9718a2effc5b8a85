import { pinyin } from 'pinyin-pro';
import type { PinyinFile } from '../../domain/search/files.ts';
import type { LexiconData } from '../../domain/search/lexicon.ts';
import type { SearchDocument } from '../../domain/search/types.ts';
import { wordOf } from './lexicon-data.ts';

const LONGEST_NAME = 16;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Names that can be asked for in pinyin: words of two characters and more, and titles and other names of guides, tools and pages. */
function names(documents: SearchDocument[], lexicon: LexiconData): string[] {
  const titled = documents.filter((d) => d.kind === 'guide' || d.kind === 'tool' || d.kind === 'page');
  const titles = titled.flatMap((d) =>
    d.lines.filter((l) => l.field === 'title' || l.field === 'alias').map((l) => l.text),
  );
  const words = [...lexicon.groups.flat(), ...titles.map(wordOf)];
  return [...new Set(words)].filter((w) => /^\p{Script=Han}{2,}$/u.test(w) && w.length <= LONGEST_NAME).sort();
}

/** By first letter, so that a query loads one small file. Each letter has one: what can't be fetched then never looks like none. */
export function pinyinFiles(documents: SearchDocument[], lexicon: LexiconData): Map<string, string> {
  const byLetter = new Map([...LETTERS].map((letter): [string, PinyinFile] => [letter, []]));
  for (const name of names(documents, lexicon)) {
    const syllables = pinyin(name, { toneType: 'none', v: true, nonZh: 'removed' });
    byLetter.get(syllables[0] ?? '')?.push([syllables, name]);
  }
  return new Map([...byLetter].map(([letter, file]) => [letter, JSON.stringify(file)]));
}
