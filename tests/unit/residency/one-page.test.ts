import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onOnePage } from '../../../src/islands/residency/more/one-page.ts';
import type { Sheet } from '../../../src/islands/residency/more/sheets.ts';

const sheet = (note: string, count: number): Sheet => ({
  kind: 'month',
  title: '驻村记实表',
  heads: [],
  columns: ['日', '星期', '状态', '地点、事由', '批准', '备注'],
  rows: Array.from({ length: 31 }, (_, i) => [String(i + 1), '一', '住村', '', '', i < count ? note : '']),
  below: ['住村 31 天', '规则', '从严', '从宽', '合计'],
  signatures: [],
  origin: '',
});

describe('a month on one page', () => {
  it.each([
    ['nothing written', '', 0, false, false],
    ['a line a day', '走访三户', 31, false, false],
    ['a few long days', '走'.repeat(40), 3, false, false],
    ['two lines on many days', '走'.repeat(30), 15, true, false],
    ['three lines every day', '走'.repeat(60), 31, true, true],
  ] as const)('%s', (_, note, count, isDense, isClipped) => {
    const given = onOnePage(sheet(note, count));
    expect(given.isDense).toBe(isDense);
    expect(given.sheet.below.some((line) => line.includes('只印开头'))).toBe(isClipped);
    expect(given.sheet.rows[0]?.[5]).toBe(isClipped ? `${note.slice(0, 21)}…` : note);
  });

  it('clips what stands below too, the longest first', () => {
    const below = ['合计', '规'.repeat(900), '从严', '则'.repeat(700), '从宽'];
    const given = onOnePage({ ...sheet('走'.repeat(60), 31), below }).sheet.below;
    expect(given.map((line) => line.replace(/^.*只印开头.*$/, '只印开头'))).toEqual([
      '只印开头',
      '合计',
      `${'规'.repeat(289)}…`,
      '从严',
      `${'则'.repeat(289)}…`,
      '从宽',
    ]);
  });

  it('stays on it whatever is written: what was made to fit, fits', () => {
    const lengths = fc.array(fc.nat(900), { maxLength: 40, size: 'max' });
    fc.assert(
      fc.property(fc.nat(300), fc.nat(31), lengths, (written, count, below) => {
        const long = { ...sheet('走'.repeat(written), count), below: below.map((length) => '则'.repeat(length)) };
        const { sheet: once } = onOnePage(long);
        expect(onOnePage(once).sheet).toEqual(once);
      }),
    );
  });

  it('leaves the year alone', () => {
    const year: Sheet = { ...sheet('走'.repeat(60), 31), kind: 'year' };
    expect(onOnePage(year)).toEqual({ sheet: year, isDense: false });
  });
});
