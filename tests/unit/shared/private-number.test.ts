import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksPrivate, withoutPrivate } from '../../../src/domain/shared/private-number.ts';

/** Made-up numbers: area code 000000-like prefixes that belong to nobody, and wrong check digits. */
const ID = '110101190001010000';

/** Ways to write them, and what they look like. */
const PRIVATE: [text: string, kind: 'id' | 'mobile'][] = [
  [ID, 'id'],
  [`某户 ${ID.slice(0, 17)}X`, 'id'],
  [`身份证${ID.slice(0, 6)} ${ID.slice(6, 14)} ${ID.slice(14)}。`, 'id'],
  [ID.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))), 'id'],
  ['电话13800000000', 'mobile'],
  ['138-0000-0000', 'mobile'],
  ['138 0000 0000', 'mobile'],
  ['+86 13800000000', 'mobile'],
  ['8613800000000', 'mobile'],
  ['１３８００００００００', 'mobile'],
  [`13800000000 ${ID}`, 'id'],
];

describe('numbers of a person in free text', () => {
  it.each(PRIVATE)('%s looks like %s', (text, kind) => expect(looksPrivate(text)).toBe(kind));

  it.each([
    '',
    '到县里开会，晚上回村',
    '2026-11-21 14:30 到 2026-11-22 09:00',
    '修路 1.2 公里，投资 138000 元',
    '12800000000',
    '1380000000',
    '138000000001',
    '座机 0598-2261234',
    '文号〔2026〕12号，共 1100000000000000000 元',
    '110101199913010000',
  ])('%s looks like nothing, and stays', (text) => {
    expect(looksPrivate(text)).toBeNull();
    expect(withoutPrivate(text)).toBe(text);
  });

  it.each([
    [`某户 ${ID}，已访`, '某户 ，已访'],
    ['回电 13800000000', '回电 '],
    [`甲 +86 13800000000 乙 ${ID.slice(0, 17)}x 丙`, '甲  乙  丙'],
  ])('of %s stays %s', (text, rest) => expect(withoutPrivate(text)).toBe(rest));

  it('of a number typed digit by digit nothing is left, however it is written and whatever stands around it', () => {
    const word = fc.string({ unit: fc.constantFrom('回', '电', '，', '𠮷', ' ') });
    fc.assert(
      fc.property(word, fc.constantFrom(...PRIVATE), word, (before, [number], after) => {
        expect(withoutPrivate(before + number + after)).not.toMatch(/[\d０-９]/);
      }),
    );
  });

  it('what is left never looks private', () => {
    const bits = fc.constantFrom(
      '1',
      '3',
      '0',
      '138',
      '0000',
      '19',
      '01',
      '８',
      'X',
      '-',
      ' ',
      '+86',
      '户',
      ID,
      '13800000000',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 30, size: 'max' }), (some) => {
        expect(looksPrivate(withoutPrivate(some.join('')))).toBeNull();
      }),
    );
  });
});
