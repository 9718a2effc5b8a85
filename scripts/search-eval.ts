/**
 * How well the search answers: `npm run search:eval [-- --plain] [-- --misses] [-- --held-out]`.
 * Prints first hit, first three, MRR and empty results for the questions of tests/search/. The held-out ones are only run
 * when asked for. `--plain` runs plain Pagefind over the same pages for comparison, `--misses` lists what went wrong.
 */
import { tmpdir } from 'node:os';
import { answerAll, figuresOf, isRight, readQuestions, withGuides } from '../src/integrations/search/evaluation.ts';
import type { Answered, Figures } from '../src/integrations/search/evaluation.ts';
import { memoryIndex, searcherOf } from '../src/integrations/search/memory-index.ts';
import { plainSearcher, writePlainPagefind } from '../src/integrations/search/plain-pagefind.ts';

const PLAIN = `${tmpdir()}/plain-pagefind`;
const has = (flag: string): boolean => process.argv.includes(flag);
const percent = (share: number): string => `${(share * 100).toFixed(1)}%`.padStart(6);
const row = (name: string, f: Figures): string =>
  `${name.padEnd(26)} n=${String(f.questions).padStart(3)}  first ${percent(f.first)}  first three ${percent(f.firstThree)}  MRR ${f.mrr.toFixed(3)}  empty ${f.empty}`;

function printMisses(answered: Answered[], titleOf: (url: string) => string): void {
  for (const { question, found, rank } of answered.filter((a) => a.rank !== 1)) {
    console.log(`  ${question.id} ${question.kind} 「${question.ask}」 rank ${rank || '–'}`);
    for (const url of found.slice(0, 3))
      console.log(`      ${isRight(url, question.right) ? '+' : '-'} ${url} ${titleOf(url)}`);
    console.log(`      right: ${question.right.join(' ')}`);
  }
}

function printKinds(answered: Answered[]): void {
  for (const kind of new Set(answered.map((a) => a.question.kind)))
    console.log(row(`  ${kind}`, figuresOf(answered.filter((a) => a.question.kind === kind))));
}

const index = memoryIndex(process.env.CONTENT_ROOT);
const ours = searcherOf(index);
const titles = new Map(index.documents.map((d) => [d.url, d.title]));
const titleOf = (url: string): string => titles.get(url) ?? '';
const ASKED = 'tests/search/asked.yaml';
const files = ['tests/search/questions.yaml', ASKED, ...(has('--held-out') ? ['tests/search/held-out.yaml'] : [])];

for (const file of files) {
  const questions = readQuestions(file);
  const lost = new Set(questions.flatMap((q) => q.right.filter((url) => !titles.has(url))));
  const answered = await answerAll(questions, ours);
  console.log(row(file.replace('tests/search/', ''), figuresOf(answered)));
  if (file === ASKED) {
    const wide = await answerAll(withGuides(questions, index.model), ours);
    console.log(row('  with guides that show it', figuresOf(wide)));
  }
  if (has('--kinds')) printKinds(answered);
  if (has('--misses')) printMisses(answered, titleOf);
  if (lost.size > 0) console.log(`  no such page (yet): ${[...lost].join(' ')}`);
  if (has('--plain')) {
    await writePlainPagefind(index.documents, PLAIN);
    console.log(row('  plain Pagefind', figuresOf(await answerAll(questions, plainSearcher(PLAIN)))));
  }
}
