import { createHash } from 'node:crypto';
import { ChangeLog } from '../../../src/domain/text/changes.ts';
import { fingerprint, splitClauses, type AllClauses } from '../../../src/domain/text/clauses.ts';

/** SHA-256 as the domain wants it handed in. */
export function sha256Hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Fingerprints of sources given as sentence id → text. */
export function clausesOf(sources: Record<string, Record<string, string>>): AllClauses {
  const prints = (text: string) => splitClauses(text).map((clause) => fingerprint(clause, sha256Hex));
  return Object.fromEntries(
    Object.entries(sources).map(([source, sentences]) => [
      source,
      Object.fromEntries(Object.entries(sentences).map(([id, text]) => [id, prints(text)])),
    ]),
  );
}

/** Run one cleaning step; gives its outcome and how often each rule fired. */
export function withLog<T>(step: (log: ChangeLog) => T): { result: T; counts: Record<string, number> } {
  const log = new ChangeLog();
  const result = step(log);
  return { result, counts: Object.fromEntries(log.list().map(({ rule, count }) => [rule, count])) };
}
