/** The backup's format as JSON Schema, for `/schemas/backup-v1.json` and the page that explains it. */
import * as z from 'zod';
import { assessmentRecords } from '../schemas/assessment-data.ts';
import { BACKUP_VERSION } from '../schemas/backup-format.ts';
import { BackupSchema, SealedBackupSchema, ToolBackupSchema } from '../schemas/backup.ts';
import type { ToolRecords } from '../schemas/records.ts';
import { residencyRecords } from '../schemas/residency-data.ts';

/** Each tool's records, named as in the file. */
export const RECORDS_OF: Readonly<Record<string, ToolRecords>> = {
  residency: residencyRecords,
  assessment: assessmentRecords,
};

type Json = Record<string, unknown>;

const plain = (schema: z.core.$ZodType): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { unrepresentable: 'any' }) as Json;
  return rest;
};

/** What the records of one tool look like in the version in force. Older versions are read by the site alone. */
function toolSchema({ version, kinds }: ToolRecords): Json {
  const anyOf = kinds.map(({ keys, schema }) => ({
    properties: { key: { type: 'string', pattern: keys.source }, value: plain(schema) },
  }));
  return {
    ...plain(ToolBackupSchema),
    if: { properties: { version: { const: version } } },
    then: { properties: { records: { items: { anyOf } } } },
  };
}

/** A file that the site takes is valid; the checksum and each key's agreement with its value no schema can say. */
export function backupJsonSchema(): Json {
  const file = plain(BackupSchema) as Json & { properties: Json };
  const tools = Object.fromEntries(Object.keys(RECORDS_OF).map((tool) => [tool, { $ref: `#/$defs/${tool}` }]));
  file.properties.tools = { type: 'object', properties: tools, additionalProperties: false };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `驻村有数 backup, version ${BACKUP_VERSION}`,
    description: 'A backup of what a visitor recorded: plain (tools) or under a password (sealed, data).',
    oneOf: [{ $ref: '#/$defs/plain' }, { $ref: '#/$defs/sealed' }],
    $defs: {
      plain: file,
      sealed: plain(SealedBackupSchema),
      ...Object.fromEntries(Object.entries(RECORDS_OF).map(([tool, records]) => [tool, toolSchema(records)])),
    },
  };
}
