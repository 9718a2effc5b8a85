import { namesOf, RARE, type LexiconData } from '../../domain/search/lexicon.ts';
import { normalise } from '../../domain/search/normalise.ts';
import type { Synonyms } from '../../schemas/synonyms.ts';
import type { Source } from '../../schemas/source.ts';
import type { Term } from '../../schemas/term.ts';
import { yearOf } from '../../site/model.ts';

/** Longest name that is still a word of its own; longer ones are titles and questions, found through the index. */
const LONGEST_WORD = 12;
const SHORTEST_PART = 3;
const PARTS_OF_NAME = /[^\p{L}\p{N}+.%]+/u;

/** A name as the search sees it: normalised, without quotation marks. 村“两委” → 村两委 */
export const wordOf = (name: string): string => normalise(name).split(PARTS_OF_NAME).join('');

const isWord = (word: string): boolean => word.length >= 2 && word.length <= LONGEST_WORD;

/**
 * A term and its other names, each also without what stands in brackets (三资（资金、资产、资源） → 三资) and in its
 * parts (访三老、走三户、搞三同 → 走三户).
 */
function namesOfTerm(term: Term): string[] {
  const whole = [term.term, ...term.aliases].flatMap((name) => [name, name.replace(/[（(][^）)]*[）)]/g, '')]);
  const parts = whole.slice(1, 2).flatMap((name) => name.split('、').filter((part) => part.length >= SHORTEST_PART));
  const names = [...whole, ...parts];
  return [...new Set(names.map(wordOf))].filter(isWord);
}

/** 山东省枣庄市山亭区 → 山东, 枣庄, 山亭; a county without a name has none. */
const placesIn = (place: string): string[] => place.split(/[省市县区]/u).filter((name) => name.length > 1);

type Placed = Pick<Source, 'id' | 'place'> & { date: Pick<Source['date'], 'value'> };

/** Each name with the sources that bear it. */
const sourcesBy = (sources: Placed[], namesOf: (source: Placed) => string[]): [string, string[]][] =>
  [...new Set(sources.flatMap(namesOf))].map((name) => [
    name,
    sources.filter((source) => namesOf(source).includes(name)).map((source) => source.id),
  ]);

/** Words for queries: the glossary with its other names and slips, `content/synonyms.yaml`, and what the sources are named by. */
export function lexiconData(terms: Term[], synonyms: Synonyms, sources: Placed[]): LexiconData {
  const own = terms.map(namesOfTerm).filter((names) => names.length > 0);
  const groups = [...own, ...synonyms.groups, ...synonyms.words.map((w) => [w])];
  const slips = terms.flatMap((t) =>
    t.misspellings.map((wrong) => [wordOf(wrong), wordOf(t.term)] as [string, string]),
  );
  return {
    groups,
    terms: own.length,
    leads: synonyms.leads,
    places: [
      ...sourcesBy(sources, (source) => placesIn(source.place)),
      ...synonyms.places.flatMap((each) => each.names.map((name): [string, string[]] => [name, each.sources])),
    ],
    // 13 年 is how people say 2013 年.
    years: sourcesBy(sources, (source) => [`${yearOf(source)}`, `${`${yearOf(source)}`.slice(2)}年`]),
    presence: '',
    drop: synonyms.drop,
    weakDrop: synonyms.weakDrop.join(''),
    misspellings: [...slips, ...synonyms.misspellings.map((m) => [m.wrong, m.right] as [string, string])].filter(
      ([wrong, right]) => wrong !== right && isWord(wrong),
    ),
  };
}

/** The lexicon with what the finished index knows of its words. */
export function withPresence(data: LexiconData, frequencyOf: (word: string) => number): LexiconData {
  const digits = namesOf(data).map((word) => {
    const frequency = frequencyOf(word);
    return frequency === 0 ? '0' : frequency < RARE ? '1' : '2';
  });
  return { ...data, presence: digits.join('') };
}
