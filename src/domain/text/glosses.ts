import { replaceCounted, type ChangeLog } from './changes.ts';

const TONED = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ';
// Some converters write ɑ and ɡ of the phonetic alphabet for a and g.
const GLOSS = new RegExp(`(?<=\\p{Script=Han})[（(]([a-zɑɡü${TONED}]{1,6})[)）]`, 'gu');
const HAS_TONE = new RegExp(`[${TONED}]`, 'u');
const MIN_TONED_TO_TRUST_TONELESS = 3;

/**
 * Take out pinyin glosses that a converter put behind single characters, e.g. 「镇(zhèn)」 → 「镇」. A gloss without a tone
 * mark (「们(men)」) goes only where the text is clearly glossed throughout, for it could be an abbreviation.
 */
export function stripGlosses(text: string, log: ChangeLog): string {
  const toned = [...text.matchAll(GLOSS)].filter((match) => HAS_TONE.test(match[1] ?? '')).length;
  const trustToneless = toned >= MIN_TONED_TO_TRUST_TONELESS;
  return replaceCounted(
    text,
    GLOSS,
    (match) => (trustToneless || HAS_TONE.test(match[1] ?? '') ? '' : match[0]),
    (before) => log.add('pinyin-gloss', '删去转换软件加进的拼音注音', before),
  );
}
