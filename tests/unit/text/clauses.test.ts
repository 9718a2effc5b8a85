import { describe, expect, it } from 'vitest';
import { fingerprint, normaliseClause, splitClauses } from '../../../src/domain/text/clauses.ts';
import { findRepeated } from '../../../src/domain/text/duplicates.ts';
import { findSuspicious } from '../../../src/domain/text/suspicious.ts';
import { clausesOf, sha256Hex } from './helpers.ts';

describe('splitClauses', () => {
  it.each([
    ['修枝，施肥；排水：好。', ['修枝', '施肥', '排水', '好']],
    ['修枝,施肥;排水:好!', ['修枝', '施肥', '排水', '好']],
    ['修枝、施肥', ['修枝施肥']],
    ['果园——我们的家…真好', ['果园', '我们的家', '真好']],
    ['10—15亩', ['1015亩']],
    ['1,000元，08:30', ['1000元', '0830']],
    ['“先排水”，（后施肥）', ['先排水', '后施肥']],
    ['第 1 书记ＡＢ', ['第1书记ab']],
    ['。，“”', []],
    ['一行\n二行', ['一行', '二行']],
  ])('%s', (text, expected) => {
    expect(splitClauses(text)).toEqual(expected);
  });

  it('gives the same clauses for the ASCII and the full-width form', () => {
    expect(splitClauses('占３０％，(好)')).toEqual(splitClauses('占30%,（好）'));
  });
});

describe('fingerprint', () => {
  it('is the first 64 bits of SHA-256 of the normalised clause', () => {
    expect(fingerprint(normaliseClause('abc'), sha256Hex)).toBe('ba7816bf8f01cfea');
  });
});

describe('findRepeated', () => {
  const imported = clausesOf({
    orchard: { '1.1': '春天到了，修枝要趁早，肥料要埋深，水沟要挖通。' },
    other: { '1.1': '采收分三批。' },
  });

  it('weighs clauses by their length', () => {
    const text = '春天到了，修枝要趁早，肥料要埋深，水沟要挖通，好。';
    expect(findRepeated(text, imported, sha256Hex)).toEqual({ source: 'orchard', share: 0.95 });
  });

  it.each(['春天到了，修枝要趁早，可是今年的雨水比往年多得多。', '', '。'])('is undefined for %s', (text) => {
    expect(findRepeated(text, imported, sha256Hex)).toBeUndefined();
  });
});

describe('findSuspicious', () => {
  it.each([
    ['果\ufffd园', 'replacement'],
    ['果\ue123园', 'private-use'],
    ['确!按时', 'damaged-mark'],
    ['农nóng家', 'stray-letters'],
    ['果h园', 'stray-lower'],
    ['果7园', 'odd-digit'],
    ['20**年，**县', 'masked'],
    ['第X批，XX县，xx届', 'template'],
    ['果<b园', 'leftover-html'],
    ['见www.example.org', 'leftover-address'],
    ['“没关上', 'unpaired'],
    ['果'.repeat(130), 'too-long'],
  ])('%s', (text, check) => {
    const found = findSuspicious([{ id: '3.2', text }]);
    expect(found.map((suspicion) => suspicion.check)).toContain(check);
    expect(found[0]?.sentence).toBe('3.2');
  });

  it.each(['去年2月，316亩果园，约3.5万元。', '“先排水、后施肥”，GDP', '第1书记（好）'])(
    'finds nothing in %s',
    (text) => {
      expect(findSuspicious([{ id: '1.1', text }]).filter(({ check }) => check !== 'odd-digit')).toEqual([]);
    },
  );
});
