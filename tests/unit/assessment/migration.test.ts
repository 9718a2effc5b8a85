import { describe, expect, it } from 'vitest';
import { readHeld } from '../../../src/domain/assessment/mapping.ts';
import { assessmentRecords } from '../../../src/schemas/assessment-data.ts';
import { readRecord } from '../../../src/storage/migrate.ts';
import frozen from '../../fixtures/storage/assessment-v1.json' with { type: 'json' };

describe('records of version 1', () => {
  it.each(frozen.records.map((record) => [record.key, record] as const))('%s is read without loss', (_key, record) => {
    expect(readRecord(assessmentRecords, frozen.version, record)).toEqual({ ok: true, record });
  });

  it('give the same answers, snapshots, actions, targets and place', () => {
    const held = readHeld(
      'four-tasks',
      frozen.records.map((r) => [r.key, r.value]),
    );
    expect([...held.answers.keys()]).toHaveLength(4);
    expect(held.snapshots).toHaveLength(1);
    expect(held.actions).toHaveLength(1);
    expect(held.targets.get('branch-life')?.level).toBe(4);
    expect(held.place).toBe('duty-rota');
  });
});
