import type { AstroIntegration } from 'astro';
import { checkAllContent } from '../site/checks/all.ts';
import { formatIssue } from '../site/checks/issue.ts';

/** Proves citations and cross-references before anything is built. A wrong one stops the build, with file and line. */
export function contentChecks(): AstroIntegration {
  return {
    name: 'content-checks',
    hooks: {
      'astro:build:start': ({ logger }) => {
        const issues = checkAllContent().flatMap((result) => result.issues);
        if (issues.length === 0) return logger.info('citations and references hold');
        throw new Error(`${issues.length} problem(s) in the content:\n${issues.map(formatIssue).join('\n')}`);
      },
    },
  };
}
