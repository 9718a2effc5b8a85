// @ts-check
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt, ensureNextBuilt } from './build.mjs';
import { ensureEngines } from './engines.mjs';
import { CACHE, DIST } from './paths.mjs';
import { ensureProgram, PROGRAMS } from './programs.mjs';
import { building, check, commands, inTurn, playwright, vitest } from './step-kinds.mjs';

/**
 * @typedef {object} Step
 * @property {string} id `npm run test:<id>` runs it alone
 * @property {string} what for the person who reads the terminal
 * @property {string} [after] the step without which this one makes no sense
 * @property {() => Promise<unknown>} [prepare] what it needs, and must make itself when it runs alone
 * @property {import('./step-kinds.mjs').Run} run
 */

const UNDER_X = { base: '/x/', outDir: join(CACHE, 'dist-sub') };
/** Once more, at another place on earth: nothing may come from the clock, the zone or the order of a folder. */
const AGAIN = { outDir: join(CACHE, 'dist-again'), env: { TZ: 'America/St_Johns', LANG: 'C' } };
const builtAndBrowser = async () => {
  await ensureBuilt();
  await ensureBrowser();
};

/** @type {Step[]} What `npm test` does, in order. To add a check, add an entry here and `test:<id>` to package.json. */
export const STEPS = [
  {
    id: 'format',
    what: 'Prettier',
    run: commands([['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']]),
  },
  {
    id: 'lint',
    what: 'ESLint, no warning allowed',
    run: commands([['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.']]),
  },
  {
    id: 'types',
    what: 'the domain without DOM, the worker, pages, scripts and tests',
    run: commands([
      ['node_modules/typescript/bin/tsc', '-p', 'src/domain/tsconfig.json'],
      ['node_modules/typescript/bin/tsc', '-p', 'src/offline/worker/tsconfig.json'],
      // Reads every .astro, .ts, .tsx and .mjs of tsconfig.json: `tsc` once more would find nothing else.
      ['node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'warning'],
    ]),
  },
  { id: 'unit', what: 'Vitest', run: vitest('unit') },
  {
    id: 'office',
    what: 'LibreOffice opens the exported workbooks and documents',
    prepare: () => ensureProgram(PROGRAMS.office),
    run: vitest('office', 'tests/office/vitest.config.ts'),
  },
  { id: 'content', what: 'register, citations, references', run: check('scripts/check-content.ts') },
  { id: 'coverage', what: 'what of the sources is covered', run: check('scripts/check-coverage.ts') },
  { id: 'build', what: 'the site', run: building() },
  {
    id: 'html',
    what: 'the built pages',
    after: 'build',
    prepare: ensureBuilt,
    run: check('scripts/check-html.ts'),
  },
  {
    id: 'sub-path',
    what: 'the site built for /x/: links, pages in a browser',
    after: 'build',
    prepare: ensureBrowser,
    run: inTurn(
      building(UNDER_X),
      check('scripts/check-html.ts', ['--dist', UNDER_X.outDir, '--base', UNDER_X.base, '--only', 'links']),
      playwright('sub-path', ['sub-path', 'sub-path-offline'], { DIST_DIR: UNDER_X.outDir, BASE_PATH: UNDER_X.base }),
    ),
  },
  {
    id: 'deploy',
    what: 'the archive for an intranet, served by nginx as it is shipped',
    after: 'sub-path',
    prepare: async () => {
      await ensureBuilt();
      await ensureBuilt(UNDER_X);
      await ensureProgram(PROGRAMS.nginx);
      await ensureProgram(PROGRAMS.unzip);
    },
    run: vitest('deploy', 'tests/deploy/vitest.config.ts'),
  },
  {
    id: 'repeat',
    what: 'the site built once more: the same bytes',
    after: 'build',
    prepare: ensureBuilt,
    run: inTurn(building(AGAIN), check('scripts/check-same.ts', [DIST, AGAIN.outDir])),
  },
  {
    id: 'e2e',
    what: 'journeys in a browser, phone and desktop',
    after: 'build',
    prepare: builtAndBrowser,
    run: playwright('e2e', ['phone', 'desktop']),
  },
  {
    id: 'engines',
    what: 'a few journeys in Firefox and in WebKitGTK, where they can be had',
    after: 'build',
    prepare: ensureBuilt,
    run: async (tools) => {
      const { there, missing } = await ensureEngines();
      const notes = missing.map((name) => `${name}: not to be had here, not run`);
      if (there.length === 0) return { passed: 0, failed: 0, notes };
      const counts = await playwright('engines', there)(tools);
      return { ...counts, notes: [...counts.notes, ...notes] };
    },
  },
  {
    id: 'offline',
    what: 'without a network, and from one build to the next',
    after: 'build',
    prepare: async () => {
      await builtAndBrowser();
      await ensureNextBuilt();
    },
    run: playwright('offline', ['offline']),
  },
  {
    id: 'a11y',
    what: 'every page and the states of every tool: axe, focus, sizes, colours',
    after: 'build',
    prepare: builtAndBrowser,
    run: playwright('a11y', ['a11y']),
  },
];
