import { findCopiedRuns } from '../../domain/text/copied-runs.ts';
import type { Sha256Hex } from '../../domain/text/clauses.ts';
import { allClauses } from './citations.ts';
import type { LocatedContent } from './content.ts';
import type { Issue } from './issue.ts';

const QUOTE = /\bquote\s*[:=]\s*(?:"[^"]*"|'[^']*'|[^\n}]*)/g;

/**
 * Rule copied: outside a quote no content file repeats three or more clauses of a source in a row. Works from the
 * fingerprints; each blank-line block of the file is looked at on its own.
 * @param files path → text
 */
export function checkCopied(files: ReadonlyMap<string, string>, content: LocatedContent, hash: Sha256Hex): Issue[] {
  const all = allClauses(content);
  return [...files].flatMap(([file, text]) => {
    const lines = text.replace(QUOTE, (quote) => quote.replace(/[^\n]/g, ' ')).split('\n');
    return findCopiedRuns(lines.join('\n'), all, hash).map((run) => ({
      rule: 'copied',
      file,
      line:
        1 +
        Math.max(
          0,
          lines.findIndex((l) => l.replace(/[^\p{L}\p{N}]/gu, '').includes(run.clauses[0] ?? '\n')),
        ),
      message: `repeats ${run.clauses.length} clauses of ${run.source} ${run.firstSentence} word for word: 「${run.clauses.join('，')}」`,
    }));
  });
}
