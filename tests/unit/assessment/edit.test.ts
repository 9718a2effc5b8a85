import { describe, expect, it } from 'vitest';
import { edited } from '../../../src/domain/assessment/edit.ts';
import { AnswerSchema } from '../../../src/schemas/assessment-data.ts';
import { answerOf, level, na, OPEN } from './fixtures.ts';

const stamp = { version: 2, today: '2026-05-04' };

describe('edited', () => {
  it('stamps a first answer with version and day', () => {
    expect(edited('a', undefined, { set: 'given', given: level(3) }, stamp)).toEqual({
      indicator: 'a',
      version: 2,
      on: '2026-05-04',
      given: level(3),
    });
  });

  it('keeps what the change does not name', () => {
    const before = answerOf('a', level(1), { note: '记', redLine: 'no', evidence: [{ on: '2026-01-01', text: '栏' }] });
    expect(edited('a', before, { set: 'given', given: na('无') }, stamp)).toEqual({
      ...before,
      version: 2,
      on: '2026-05-04',
      given: na('无'),
    });
    expect(before.given).toEqual(level(1));
  });

  it('leaves version and day of what was given alone when a note, a line of evidence or the red line changes', () => {
    const before = answerOf('a', level(1));
    const evidence = [{ on: '2026-05-04', text: '栏' }];
    expect(edited('a', before, { set: 'note', note: '记' }, stamp)).toEqual({ ...before, note: '记' });
    expect(edited('a', before, { set: 'evidence', evidence }, stamp)).toEqual({ ...before, evidence });
    expect(edited('a', before, { set: 'redLine', redLine: 'no' }, stamp)).toEqual({ ...before, redLine: 'no' });
  });

  it('takes an emptied note and emptied evidence out', () => {
    const before = answerOf('a', level(1), { note: '记', evidence: [{ on: '2026-01-01', text: '栏' }] });
    expect(edited('a', before, { set: 'note', note: '' }, stamp)).not.toHaveProperty('note');
    expect(edited('a', before, { set: 'evidence', evidence: [] }, stamp)).not.toHaveProperty('evidence');
  });

  it('leaves nothing to keep when the last of it is taken back', () => {
    expect(edited('a', answerOf('a', level(1)), { set: 'given', given: OPEN }, stamp)).toBeNull();
    expect(edited('a', answerOf('a', OPEN, { note: '记' }), { set: 'note', note: '' }, stamp)).toBeNull();
    expect(edited('a', answerOf('a', level(1), { note: '记' }), { set: 'given', given: OPEN }, stamp)).not.toBeNull();
    expect(edited('a', undefined, { set: 'redLine', redLine: 'yes' }, stamp)).not.toBeNull();
  });

  it('gives what the schema takes', () => {
    const after = edited('a-b', undefined, { set: 'evidence', evidence: [{ on: '2026-01-01', text: '栏' }] }, stamp);
    expect(AnswerSchema.safeParse(after).success).toBe(true);
  });
});
