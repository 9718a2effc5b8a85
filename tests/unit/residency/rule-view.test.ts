import { describe, expect, it } from 'vitest';
import { daysOfMonth } from '../../../src/domain/calendar/month.ts';
import { siteModel } from '../../../src/site/model.ts';
import { readResidencyRules } from '../../../src/site/residency-rules.ts';
import { residencyRuleView } from '../../../src/site/residency-views.ts';
import { calendar, COUNTY, JINING } from './fixtures.ts';

const views = new Map(readResidencyRules().map(({ data }) => [data.id, residencyRuleView(data, siteModel())]));

describe('a rule as the ledger shows it', () => {
  it('says how sure its year is, as the page of its source does', () => {
    expect(views.get(JINING)?.scope).toBe('山东省济宁市 · 地市级 · 2016 年（推定） · 历史');
    const source = siteModel().sources.find(({ id }) => id === 'county-2021-speech');
    expect(views.get(COUNTY)?.scope.includes('（')).toBe(source?.date.certainty !== 'printed');
  });

  it('counts the months with fewer than 22 workdays as its note says', () => {
    const months = [2024, 2025, 2026].flatMap((year) =>
      Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`),
    );
    const workdays = months.map(
      (month) => daysOfMonth(month).filter((d) => calendar.info(d).kind === 'workday').length,
    );
    const short = workdays.filter((n) => n < 22).length;
    expect(views.get(COUNTY)?.notes.join()).toContain(`${months.length} 个月里有 ${short} 个`);
  });
});
