import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/domain/assessment/snapshots.ts';
import { Changes } from '../../../src/islands/assessment/Changes.tsx';
import { answeredNow } from '../../../src/islands/assessment/NewRound.tsx';
import { canBeKept } from '../../../src/islands/assessment/today.ts';
import type { Tool } from '../../../src/islands/assessment/tool.ts';
import { assessmentRecords } from '../../../src/schemas/assessment-data.ts';
import { answerOf, answersFrom, level, modelOf, UNSURE } from './fixtures.ts';
import { a, action, b, tool } from './tool-fixture.ts';

/** The words of what a component draws, without a browser. */
const wordsOf = (drawn: unknown): string => {
  if (Array.isArray(drawn)) return drawn.map(wordsOf).join('');
  if (typeof drawn === 'string' || typeof drawn === 'number') return String(drawn);
  return drawn !== null && typeof drawn === 'object' && 'props' in drawn
    ? wordsOf((drawn.props as { children?: unknown }).children)
    : '';
};

describe('what changed since the last round', () => {
  it.each([
    ['scored then', { 's0-g0-i0': level(1) }, {}, 1],
    ['scored now, unsure then', { 's0-g0-i0': UNSURE }, { 's0-g0-i0': level(1) }, 1],
    ['never scored', { 's0-g0-i0': UNSURE }, {}, 0],
    ['scored both times', { 's0-g0-i0': level(1) }, { 's0-g0-i0': level(2) }, 0],
  ])('an item that is scored once is told from one that never is: %s', (_name, before, after, count) => {
    const comparison = compare(modelOf([[3]]), answersFrom(before), answersFrom(after));
    expect(wordsOf(Changes({ comparison }))).toContain(`${count} 项有一次没打分、不比。`);
  });
});

describe('the answers of a round', () => {
  const withAnswers = (...ids: string[]): Tool =>
    ({
      ...tool,
      state: { held: { answers: new Map(ids.map((id) => [id, answerOf(id, level(1))])) } },
    }) as unknown as Tool;

  it('are those to indicators that the model still has', () => {
    expect(answeredNow(withAnswers(a, 'retired', b)).map((p) => p.indicator.id)).toEqual([a, b]);
    expect(answeredNow(withAnswers('retired'))).toEqual([]);
  });
});

describe('a day that is typed', () => {
  it.each([
    ['2026-03-01', true],
    ['1990-01-01', true],
    ['2100-12-31', true],
    ['1989-12-31', false],
    ['2101-01-01', false],
    ['0002-03-01', false],
    ['12026-01-01', false],
    ['20260-01-01', false],
    ['', false],
  ])('%s can be kept: %s', (day, isKept) => {
    expect(canBeKept(day)).toBe(isKept);
    if (isKept) expect(assessmentRecords.parse('small:action:k1', { ...action, due: day }).ok).toBe(true);
  });
});
