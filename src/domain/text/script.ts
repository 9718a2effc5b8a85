import { countHan, isHan } from './characters.ts';
import type { ChangeLog } from './changes.ts';

/** Turns traditional characters into simplified ones; given by the caller, so that this room needs no dictionary. */
export type ToSimplified = (text: string) => string;

/**
 * Share of Han characters that conversion must change before a text is taken for a traditional one. Traditional prose
 * changes in a quarter to a third of its characters; simplified prose in well under one in a hundred (著, 乾 …), and
 * converting those would damage it.
 */
const MIN_TRADITIONAL_SHARE = 0.08;

/** Convert a text that is predominantly traditional; leave any other alone but say which characters looked traditional. */
export function simplify(text: string, toSimplified: ToSimplified, log: ChangeLog): string {
  const converted = toSimplified(text);
  const before = [...text];
  const after = [...converted];
  const changed = before.filter((character, index) => isHan(character) && character !== after[index]);
  if (changed.length === 0) return text;
  const share = changed.length / Math.max(1, countHan(text));
  if (share < MIN_TRADITIONAL_SHARE) {
    const seen = [...new Set(changed)].join('');
    log.add('traditional-kept', '个别字疑似繁体，全文为简体，未改', seen, changed.length);
    return text;
  }
  const percent = Math.round(share * 100);
  log.add('traditional', '繁体字转为简体字', `改动占汉字 ${percent}%`, changed.length);
  return converted;
}
