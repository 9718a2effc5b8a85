import { checkAllContent } from '../src/site/checks/all.ts';
import { formatIssue } from '../src/site/checks/issue.ts';
import { ContentError } from '../src/site/yaml.ts';

/** `npm run check:content`: every rule on `content/`, one line a rule; exit code 1 where one is broken. */
try {
  const results = checkAllContent();
  for (const { name, looked, issues } of results) {
    console.log(`${issues.length === 0 ? '✓' : '✗'} ${name}（${looked} 项）`);
    for (const issue of issues) console.log(`    ${formatIssue(issue)}`);
  }
  const failed = results.filter((r) => r.issues.length > 0).length;
  console.log(`${results.length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.log(`✗ ${error.message}\n0 passed, 1 failed`);
  process.exitCode = 1;
}
