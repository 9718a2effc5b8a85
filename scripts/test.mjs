// @ts-check
// `npm test`: installs what is missing, then every check there is. `npm test -- unit html` runs some of them, and
// `npm run test:unit -- tests/unit/residency` hands on what stands after the name of a single one.
// Needs nothing but Node 18 and npm at its start, so it imports no package.
import { ensureInstalled } from './lib/install.mjs';
import { endChildrenOnInterrupt } from './lib/run.mjs';
import { runSteps } from './lib/runner.mjs';
import { STEPS } from './lib/steps.mjs';

/** @param {string[]} argv */
function choose(argv) {
  const isStep = (/** @type {string} */ word) => STEPS.some(({ id }) => id === word);
  const names = argv.filter(isStep);
  const rest = argv.filter((word) => !isStep(word));
  if (rest.length > 0 && names.length !== 1) {
    throw new Error(`Unknown: ${rest.join(' ')}. The steps are: ${STEPS.map(({ id }) => id).join(', ')}`);
  }
  return { steps: names.length > 0 ? STEPS.filter(({ id }) => names.includes(id)) : STEPS, args: rest };
}

endChildrenOnInterrupt();
const started = performance.now();
let passed = 0;
let failed = 0;
try {
  const { steps, args } = choose(process.argv.slice(2));
  await ensureInstalled();
  const outcomes = await runSteps(steps, args);
  passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  const red = outcomes.filter((outcome) => outcome.failed > 0).map(({ id }) => `npm run test:${id}`);
  console.log(
    `\n${((performance.now() - started) / 1000).toFixed(0)} s${red.length ? `. Failed: ${red.join(', ')}` : ''}`,
  );
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  failed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
