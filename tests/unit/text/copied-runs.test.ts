import { describe, expect, it } from 'vitest';
import { findCopiedRuns } from '../../../src/domain/text/copied-runs.ts';
import { clausesOf, sha256Hex } from './helpers.ts';

const ALL = clausesOf({
  orchard: {
    '1.1': '春天到了，修枝要趁早。',
    '1.2': '同志们，肥料要埋深，水沟要挖通，一是，互相帮一把。',
  },
  harvest: { '1.1': '春天到了，修枝要趁早，采收分三批。' },
});

function find(text: string) {
  return findCopiedRuns(text, ALL, sha256Hex).map(({ source, firstSentence, clauses }) => [
    source,
    firstSentence,
    clauses.join('|'),
  ]);
}

describe('findCopiedRuns', () => {
  it.each([
    ['two clauses are no run', '我们说过，肥料要埋深，水沟要挖通，就这样。', []],
    ['a short clause does not count', '修枝要趁早。同志们，肥料要埋深。', []],
    [
      'but it does not break a run',
      '修枝要趁早。同志们，肥料要埋深，水沟要挖通。',
      [['orchard', '1.1', '修枝要趁早|同志们|肥料要埋深|水沟要挖通']],
    ],
    [
      'nor does one put in',
      '春天到了，好，修枝要趁早，采收分三批',
      [['harvest', '1.1', '春天到了|好|修枝要趁早|采收分三批']],
    ],
    [
      'nor one exchanged',
      '修枝要趁早。乡亲们，肥料要埋深，水沟要挖通',
      [['orchard', '1.1', '修枝要趁早|乡亲们|肥料要埋深|水沟要挖通']],
    ],
    ['a long one does', '春天到了，大家都很高兴，修枝要趁早，采收分三批', []],
    ['order matters', '水沟要挖通，肥料要埋深，修枝要趁早，春天到了', []],
    [
      'one run of each source',
      '春天到了，修枝要趁早，采收分三批。其他的话。修枝要趁早，同志们，肥料要埋深，水沟要挖通。',
      [
        ['harvest', '1.1', '春天到了|修枝要趁早|采收分三批'],
        ['orchard', '1.1', '修枝要趁早|同志们|肥料要埋深|水沟要挖通'],
      ],
    ],
    ['nothing in nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  it('takes another minimum', () => {
    expect(findCopiedRuns('肥料要埋深，水沟要挖通', ALL, sha256Hex, 2)).toHaveLength(1);
  });
});
