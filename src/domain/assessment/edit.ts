import type { Answer, Given } from '../../schemas/assessment-data.ts';

/** What one change needs to know besides itself. */
export interface Stamp {
  /** Version of the model in force. */
  version: number;
  /** Today, YYYY-MM-DD. */
  today: string;
}

export type Edit =
  | { set: 'given'; given: Given }
  | { set: 'redLine'; redLine: NonNullable<Answer['redLine']> }
  | { set: 'note'; note: string }
  | { set: 'evidence'; evidence: NonNullable<Answer['evidence']> };

/**
 * An answer after one change; null when nothing is left to keep. Version and day belong to what was given: a note or a
 * line of evidence added later does not make an old answer a new one.
 */
export function edited(indicator: string, before: Answer | undefined, edit: Edit, stamp: Stamp): Answer | null {
  const base: Answer = before ?? { indicator, version: stamp.version, on: stamp.today, given: { kind: 'open' } };
  const isNew = edit.set === 'given';
  const after: Answer = { ...base, ...changeOf(edit), ...(isNew ? { version: stamp.version, on: stamp.today } : {}) };
  if (!after.note) delete after.note;
  if (!after.evidence?.length) delete after.evidence;
  const isEmpty = after.given.kind === 'open' && !after.note && !after.evidence && !after.redLine;
  return isEmpty ? null : after;
}

function changeOf(edit: Edit): Partial<Answer> {
  switch (edit.set) {
    case 'given':
      return { given: edit.given };
    case 'redLine':
      return { redLine: edit.redLine };
    case 'note':
      return { note: edit.note };
    case 'evidence':
      return { evidence: edit.evidence };
  }
}
