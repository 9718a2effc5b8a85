/** `npm run new -- guide|obligation|term|rule|assessment NAME`: a content file to fill in. */
import { writeNew } from '../src/authoring/new-content.ts';
import { ROOT } from './lib/paths.mjs';

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
const outcome = writeNew(ROOT, process.argv.slice(2), today);
if (outcome.kind === 'written') {
  console.log(`已写好 ${outcome.file}
把【填：…】、fill-in、fill/in 和 '0.0' 都换成实际内容，再运行 npm run check:content：没填完的、对不上的，它会指出文件和行。`);
} else {
  console.error(outcome.why);
  process.exitCode = 1;
}
