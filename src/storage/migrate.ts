import type { RawRecord, ToolRecords } from '../schemas/records.ts';
import { SET_ASIDE_REASONS } from './strings.ts';

export type Read = { ok: true; record: RawRecord } | { ok: false; reason: string };

/**
 * Brings one record from version `from` to the version in force and parses it under the tool's schema.
 * `from` must not be newer than the tool's version. Never throws: a step that fails is a reason.
 */
export function readRecord(tool: ToolRecords, from: number, found: RawRecord): Read {
  let record = found;
  for (let version = from; version < tool.version; version += 1) {
    try {
      record = stepFrom(tool, version).up(structuredClone(record));
    } catch {
      return { ok: false, reason: SET_ASIDE_REASONS.migration(version) };
    }
  }
  const parsed = tool.parse(record.key, record.value);
  return parsed.ok ? { ok: true, record: { key: record.key, value: parsed.value } } : parsed;
}

function stepFrom(tool: ToolRecords, version: number) {
  const step = tool.migrations.find((migration) => migration.from === version);
  if (!step) throw new Error(`no migration from version ${version}`);
  return step;
}

/** What is wrong with a chain, in words for the developer; empty when every step from 1 to `version` stands in order. */
export function chainProblems(tool: ToolRecords): string[] {
  const problems: string[] = [];
  if (!Number.isInteger(tool.version) || tool.version < 1) problems.push(`version ${tool.version} is not 1 or more`);
  if (tool.migrations.length !== tool.version - 1) {
    problems.push(`version ${tool.version} needs ${tool.version - 1} migrations, there are ${tool.migrations.length}`);
  }
  tool.migrations.forEach((migration, index) => {
    if (migration.from !== index + 1) problems.push(`migration ${index} goes from ${migration.from}, not ${index + 1}`);
  });
  return problems;
}
