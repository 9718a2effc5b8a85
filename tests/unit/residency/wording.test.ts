import { describe, expect, it } from 'vitest';
import {
  arrivalText,
  forecastText,
  leftText,
  outcomeText,
  requiredText,
} from '../../../src/islands/residency/result-words.ts';
import { cellName, chosenText, glanceText, rangeLabel, verdictText } from '../../../src/islands/residency/wording.ts';
import type { Entries } from '../../../src/domain/residency/types.ts';
import { assess, calendar, COUNTY, entriesOf, JINING, rule } from './fixtures.ts';

const say = (id: string, today: string, entries: Entries = {}, at = today) => {
  const result = assess({ rule: rule(id), at, today, entries });
  return {
    result,
    verdict: verdictText(result),
    outcomes: result.readings.map((r) => outcomeText(r, result.period, today)),
  };
};

describe('sentences', () => {
  it('met either way', () => {
    const { verdict, outcomes } = say(JINING, '2026-11-21', entriesOf(['overnight', '2026-11-01', '2026-11-20']));
    expect(verdict).toBe('两种口径都已达到');
    expect(outcomes[0]).toBe('已达到：到 11月20日记满 20 天。');
  });

  it('depends on the reading', () => {
    const { result, verdict, outcomes } = say(COUNTY, '2026-11-01');
    expect(verdict).toBe('取决于口径');
    expect(outcomes).toEqual([
      '按此口径本月无法达到：没记的和剩下的日子全记上，最多 21 天，比 22 天少 1 天；这个月本来就不够。',
      '还差 21 天；到期末还有 30 天可以计入。',
    ]);
    expect(result.readings.map(requiredText)).toEqual(['', '规则写 22 天；扣去不作要求的日子，最多要求 21 天。']);
    expect(glanceText(result)).toBe('取决于口径：从严 0/22 天，从宽 0/21 天');
  });

  it('out of reach from the start, and further out by now', () => {
    const { outcomes } = say(COUNTY, '2026-11-03', entriesOf(['rest', '2026-11-02']));
    expect(outcomes[0]).toBe(
      '按此口径本月无法达到：没记的和剩下的日子全记上，最多 20 天，比 22 天少 2 天；其中 1 天是这个月本来就不够。',
    );
  });

  it('out of reach since a day, while the month runs and after it', () => {
    const entries = entriesOf(['rest', '2026-11-01', '2026-11-11']);
    expect(say(JINING, '2026-11-12', entries).outcomes[0]).toBe(
      '按此口径本月无法达到：没记的和剩下的日子全记上，最多 19 天，比 20 天少 1 天；从 11月11日起就够不到了。',
    );
    const over = entriesOf(['rest', '2026-10-01', '2026-10-31']);
    expect(say(JINING, '2026-11-12', over, '2026-10-01').outcomes[0]).toBe(
      '按此口径2026 年 10 月没有达到：没记的日子都算上，最多 0 天，比 20 天少 20 天；从 10月12日起就够不到了。',
    );
  });

  it('a month that the posting begins in', () => {
    const posting = { from: '2026-11-16' };
    const late = assess({ at: '2026-11-21', posting });
    expect(arrivalText(late, false)).toBe('你 11月16日到任，这个月不满一个月；规则没说怎么折算。');
    expect(arrivalText(late, true)).toBe('你 11月16日到任，这个月不满一个月；你填的要求没说怎么折算。');
    const settled = { 'pro-rata': 'no' };
    expect(arrivalText(assess({ at: '2026-11-21', posting, settled }), false)).toBe(
      '你 11月16日到任，这个月不满一个月。',
    );
    expect(arrivalText(assess({ at: '2026-12-01', posting }), false)).toBe('');
    expect(arrivalText(assess({ at: '2026-11-19', posting: { from: '2026-10-01', to: '2026-11-20' } }), false)).toBe(
      '',
    );
  });

  it('unknown, with its reason', () => {
    expect(say(JINING, '2026-11-21').outcomes[0]).toBe('还不能确定：已过去的日子里有 20 天未记，补记后再看。');
    expect(say(COUNTY, '2027-03-01').outcomes[0]).toContain('2027 年放假安排，该安排未公布');
  });

  it('looks ahead', () => {
    const forecast = (entries: Entries) => forecastText(assess({ at: '2026-11-15', entries }).readings[0]);
    const first = entriesOf(['overnight', '2026-11-01', '2026-11-15']);
    expect(forecast(first)).toEqual(['余下的日子里最多还能有 10 天不计入；最晚 11月26日起天天都要计入。']);
    expect(forecast({ ...first, ...entriesOf(['overnight', '2026-11-16', '2026-11-22']) })[1]).toBe(
      '照已填的计划，再计入 7 天，11月20日达到。',
    );
    expect(forecast({ ...first, ...entriesOf(['leave', '2026-11-16', '2026-11-30']) })[1]).toBe(
      '照已填的计划，再计入 0 天，仍差 5 天。',
    );
  });

  it('says what is left and what is missing', () => {
    expect(leftText(say(JINING, '2026-11-21').result, '2026-11-21')).toBe(
      '到期末还有 10 天。今天以前有 20 天未记，未记的不计入。',
    );
    expect(leftText(say(JINING, '2026-12-01').result, '2026-12-01')).toBe('到期末还有 31 天。');
  });

  it.each([
    ['2026-10-01', entriesOf(['overnight', '2026-10-01']), '10月1日 星期四，住村，国庆节放假'],
    ['2026-10-10', {}, '10月10日 星期六，未记，调休上班'],
    ['2026-11-21', { '2026-11-21': { status: 'none' as const, note: '会' } }, '11月21日 星期六，未记，有备注，今天'],
    ['2026-11-22', entriesOf(['leave', '2026-11-22']), '11月22日 星期日，计划请假'],
    ['2027-01-01', {}, '1月1日 星期五，未记，放假安排未公布'],
  ])('names the cell of %s', (day, entries: Entries, name) => {
    expect(cellName(day, entries[day], calendar.info(day), '2026-11-21')).toBe(name);
  });

  it('names ranges', () => {
    expect(chosenText(['2026-11-02', '2026-11-03'])).toBe('已选 11月2日 至 11月3日，2 天');
    expect(chosenText(['2026-11-02'])).toBe('已选 11月2日，1 天');
    expect(rangeLabel(['2026-11-21'])).toBe('11月21日 星期六');
    expect(rangeLabel(['2026-11-03', '2026-11-04'])).toBe('11月3日到4日（2 天）');
    expect(rangeLabel(['2026-10-31', '2026-11-01'])).toBe('10月31日到11月1日（2 天）');
  });
});
