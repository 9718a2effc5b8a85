import { describe, expect, it } from 'vitest';
import { lastOfMonth } from '../../../src/domain/calendar/month.ts';
import { assess, entriesOf, line, rule, rules } from './fixtures.ts';

/**
 * Every rule in a month with the Spring Festival and two make-up days (2026-02: 28 days, 16 working days, 19 that are no
 * public holiday), with Labour Day (2026-05: 31, 19, 26) and with the National Day (2026-10: 31, 18, 24). Every day of
 * the month is spent in the village, nothing is entered before it, and it is the last of the month.
 */
const TABLE: readonly (readonly [string, string, readonly string[]])[] = [
  ['jining-2016-first-secretary', '2026-02', ['strict 28/20 met 2026-02-20', 'generous 28/20 met 2026-02-20']],
  ['jining-2016-first-secretary', '2026-05', ['strict 31/20 met 2026-05-20', 'generous 31/20 met 2026-05-20']],
  ['jining-2016-first-secretary', '2026-10', ['strict 31/20 met 2026-10-20', 'generous 31/20 met 2026-10-20']],
  [
    'county-2021-cadre',
    '2026-02',
    ['strict 16/22 impossible since start by 6, short 6', 'generous 28/16 met 2026-02-16'],
  ],
  [
    'county-2021-cadre',
    '2026-05',
    ['strict 19/22 impossible since start by 3, short 3', 'generous 31/19 met 2026-05-19'],
  ],
  [
    'county-2021-cadre',
    '2026-10',
    ['strict 18/22 impossible since start by 4, short 4', 'generous 31/18 met 2026-10-18'],
  ],
  ['jining-2013-city-leader', '2026-02', ['strict 28/10 met 2026-02-10', 'generous 28/10 met 2026-02-10']],
  ['jining-2013-city-leader', '2026-05', ['strict 31/10 met 2026-05-10', 'generous 31/10 met 2026-05-10']],
  ['jining-2013-city-leader', '2026-10', ['strict 31/10 met 2026-10-10', 'generous 31/10 met 2026-10-10']],
  ['jining-2013-county-leader', '2026-02', ['strict 28/14 met 2026-02-14', 'generous 28/10 met 2026-02-10']],
  ['jining-2013-county-leader', '2026-05', ['strict 31/14 met 2026-05-14', 'generous 31/10 met 2026-05-10']],
  ['jining-2013-county-leader', '2026-10', ['strict 31/14 met 2026-10-14', 'generous 31/10 met 2026-10-10']],
  ['jining-2013-joint-activity', '2026-02', ['only 28/1 met 2026-02-01']],
  ['jining-2013-joint-activity', '2026-05', ['only 31/1 met 2026-05-01']],
  ['jining-2013-joint-activity', '2026-10', ['only 31/1 met 2026-10-01']],
  ['ref-jiangxi-2018', '2026-02', ['strict 16/50 unknown, 31 unrecorded', 'generous 28/50 notYet 22']],
  ['ref-jiangxi-2018', '2026-05', ['strict 19/50 unknown, 30 unrecorded', 'generous 31/50 notYet 19']],
  ['ref-jiangxi-2018', '2026-10', ['strict 18/50 notYet 32', 'generous 31/50 notYet 19']],
  ['ref-ledu-2024', '2026-02', ['strict 16/200 notYet 184', 'generous 28/200 notYet 172']],
  ['ref-ledu-2024', '2026-05', ['strict 19/200 unknown, 120 unrecorded', 'generous 31/200 notYet 169']],
  ['ref-ledu-2024', '2026-10', ['strict 18/200 unknown, 273 unrecorded', 'generous 31/200 unknown, 273 unrecorded']],
  ['ref-gansu-2015', '2026-02', ['strict 16/160 notYet 144', 'generous 28/160 notYet 132']],
  ['ref-gansu-2015', '2026-05', ['strict 19/160 notYet 141', 'generous 31/160 notYet 129']],
  ['ref-gansu-2015', '2026-10', ['strict 18/160 unknown, 273 unrecorded', 'generous 31/160 unknown, 273 unrecorded']],
  ['ref-shanxi-2015', '2026-02', ['strict 16/166 notYet 150', 'generous 28/166 notYet 138']],
  ['ref-shanxi-2015', '2026-05', ['strict 19/166 notYet 147', 'generous 31/166 notYet 135']],
  ['ref-shanxi-2015', '2026-10', ['strict 18/166 unknown, 273 unrecorded', 'generous 31/166 unknown, 273 unrecorded']],
  ['ref-baihe-2017', '2026-02', ['strict 16/20 impossible since start by 4, short 4', 'generous 28/20 met 2026-02-20']],
  ['ref-baihe-2017', '2026-05', ['strict 19/20 impossible since start by 1, short 1', 'generous 31/20 met 2026-05-20']],
  ['ref-baihe-2017', '2026-10', ['strict 18/20 impossible since start by 2, short 2', 'generous 31/20 met 2026-10-20']],
  ['ref-dazu-2017', '2026-02', ['strict 16/19 impossible since start by 3, short 3', 'generous 28/19 met 2026-02-19']],
  ['ref-dazu-2017', '2026-05', ['strict 19/21 impossible since start by 2, short 2', 'generous 31/21 met 2026-05-21']],
  ['ref-dazu-2017', '2026-10', ['strict 18/21 impossible since start by 3, short 3', 'generous 31/21 met 2026-10-21']],
];

describe('each rule in a month with holidays', () => {
  it.each(TABLE)('%s in %s', (id, month, is) => {
    const at = lastOfMonth(month);
    const entries = entriesOf(['overnight', `${month}-01`, at]);
    expect(assess({ rule: rule(id), at, entries }).readings.map(line)).toEqual(is);
  });

  it('no rule is left out', () =>
    expect([...rules.keys()].sort()).toEqual([...new Set(TABLE.map(([id]) => id))].sort()));
});

/** July 2026 has no public holiday: 31 days, 23 of them working days. Nothing is entered, and it is the first. */
const PLAIN: readonly (readonly [string, readonly string[]])[] = [
  ['jining-2016-first-secretary', ['strict 0/20 notYet 20', 'generous 0/20 notYet 20']],
  ['county-2021-cadre', ['strict 0/22 notYet 22', 'generous 0/22 notYet 22']],
  ['ref-baihe-2017', ['strict 0/20 notYet 20', 'generous 0/20 notYet 20']],
  ['ref-dazu-2017', ['strict 0/21 notYet 21', 'generous 0/21 notYet 21']],
  ['ref-jiangxi-2018', ['strict 0/50 notYet 50', 'generous 0/50 notYet 50']],
];

describe('rules of a month or a quarter in a month without holidays', () => {
  it.each(PLAIN)('%s', (id, is) => {
    expect(assess({ rule: rule(id), at: '2026-07-01' }).readings.map(line)).toEqual(is);
  });
});
