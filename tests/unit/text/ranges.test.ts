import { describe, expect, it } from 'vitest';
import { expandRange, parseRange } from '../../../src/domain/text/ranges.ts';

const IDS = ['1.1', '2.1', '2.2', '3.1', '3.2', '3.3', '10.1'];

function expand(text: string): string[] | string {
  const parsed = parseRange(text);
  return parsed.kind === 'range' ? expandRange(parsed.range, IDS) : parsed.message;
}

describe('ranges', () => {
  it.each([
    ['2', ['2.1', '2.2']],
    ['3.2', ['3.2']],
    ['2.2-3.1', ['2.2', '3.1']],
    ['1-2', ['1.1', '2.1', '2.2']],
    ['3.3-10', ['3.3', '10.1']],
    ['2-3.1', ['2.1', '2.2', '3.1']],
    [' 3.2 ', ['3.2']],
    ['4', []],
    ['3.4', []],
    ['3.1-3.9', []],
    ['2-11', []],
  ])('%s', (text, expected) => {
    expect(expand(text)).toEqual(expected);
  });

  it.each(['', 'a', '0', '1.0', '1.', '.1', '1-2-3', '1,2', '1.1.1', '-1', '01'])('refuses %s', (text) => {
    expect(parseRange(text)).toMatchObject({ kind: 'bad-range', message: expect.stringContaining('写法不对') });
  });

  it.each(['3-2', '3.2-3.1', '3.2-2'])('refuses the backward %s', (text) => {
    expect(parseRange(text)).toMatchObject({ kind: 'bad-range', message: expect.stringContaining('颠倒') });
  });
});
