import { checkCoverage, measureCoverage } from '../src/site/checks/coverage.ts';
import { readLocated } from '../src/site/checks/content.ts';

/** `npm run check:coverage`: the share of each source that is cited or set aside, and the sentences still open. */
const content = readLocated();
for (const { source, total, cited, setAside, open, both } of measureCoverage(content)) {
  const share = (((total - open.length) / total) * 100).toFixed(1);
  console.log(`${source}: ${share} %（共 ${total} 句，引用 ${cited}，搁置 ${setAside}）`);
  if (open.length > 0) console.log(`    未用：${open.join(' ')}`);
  if (both.length > 0) console.log(`    义务引用了搁置的句子：${both.join(' ')}`);
}
const failed = checkCoverage(content).length;
console.log(`${failed === 0 ? '1 passed, 0 failed' : '0 passed, 1 failed'}`);
process.exitCode = failed > 0 ? 1 : 0;
