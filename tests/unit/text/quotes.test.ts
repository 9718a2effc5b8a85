import { describe, expect, it } from 'vitest';
import { proveQuote } from '../../../src/domain/text/quotes.ts';
import { clausesOf, sha256Hex } from './helpers.ts';

const ALL = clausesOf({
  orchard: {
    '1.1': '果园排水',
    '2.1': '春天到了，修枝要趁早。',
    '2.2': '肥料要埋深，水沟要挖通。',
    '3.1': '谁家忙不过来，就说一声。',
  },
  harvest: { '1.1': '采收分三批，水沟要挖通。' },
});

function prove(quote: string, range: string, source = 'orchard') {
  return proveQuote(quote, { source, range }, ALL, sha256Hex);
}

describe('proveQuote', () => {
  it.each([
    ['修枝要趁早', '2.1', ['2.1']],
    ['“修枝要趁早。肥料要埋深，', '2', ['2.1', '2.2']],
    ['水沟要挖通。谁家忙不过来,就说一声', '2.2-3.1', ['2.2', '3.1']],
  ])('%s stands in %s', (quote, range, sentences) => {
    expect(prove(quote, range)).toEqual({ kind: 'ok', sentences });
  });

  it('says where a clause stands that is not in the range', () => {
    expect(prove('春天到了，水沟要挖通', '2.1')).toEqual({
      kind: 'not-there',
      clause: '水沟要挖通',
      elsewhere: [
        { source: 'orchard', sentence: '2.2' },
        { source: 'harvest', sentence: '1.1' },
      ],
      whole: [],
    });
  });

  it('says where the whole quotation stands', () => {
    expect(prove('修枝要趁早，肥料要埋深', '3')).toMatchObject({
      kind: 'not-there',
      whole: [{ source: 'orchard', range: '2.1-2.2' }],
    });
  });

  it('finds nothing for a changed word', () => {
    expect(prove('修枝要赶早', '2')).toEqual({ kind: 'not-there', clause: '修枝要赶早', elsewhere: [], whole: [] });
  });

  it('does not accept half a clause', () => {
    expect(prove('修枝', '2')).toMatchObject({ kind: 'not-there', clause: '修枝' });
  });

  it.each([
    ['修枝要趁早，春天到了', '春天到了', '修枝要趁早'],
    ['春天到了，肥料要埋深', '肥料要埋深', '春天到了'],
  ])('%s is there but not in that order', (quote, clause, after) => {
    expect(prove(quote, '2')).toEqual({ kind: 'not-in-order', clause, after, whole: [] });
  });

  it('tells a wrong citation from a wrong quotation', () => {
    expect(prove('“”', '2')).toEqual({ kind: 'empty-quote' });
    expect(prove('果园排水', '1', 'nowhere')).toEqual({ kind: 'unknown-source', source: 'nowhere' });
    expect(prove('果园排水', '1', 'toString')).toEqual({ kind: 'unknown-source', source: 'toString' });
    expect(prove('果园排水', 'x')).toMatchObject({ kind: 'bad-range' });
    expect(prove('果园排水', '1.2')).toEqual({ kind: 'no-such-sentence', range: '1.2', last: '3.1' });
  });
});
