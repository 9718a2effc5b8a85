import { Converter } from 'opencc-js/t2cn';

const convert: (text: string) => string = Converter({ from: 't', to: 'cn' });
const FIRST = 0x4e00;
const LAST = 0x9fff;

/**
 * The traditional characters whose simplified form occurs in the given text: two strings of equal length. A few
 * thousand characters of a conversion dictionary come down to those that can matter on this site.
 */
export function simplifiedTable(text: string): { from: string; to: string } {
  const occurring = new Set(text);
  let from = '';
  let to = '';
  for (let code = FIRST; code <= LAST; code += 1) {
    const character = String.fromCharCode(code);
    const simple = convert(character);
    if (simple === character || simple.length !== 1 || !occurring.has(simple) || occurring.has(character)) continue;
    from += character;
    to += simple;
  }
  return { from, to };
}
