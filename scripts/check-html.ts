/**
 * `npm run test:html`: every rule for the built site.
 * Options: `--dist FOLDER`, `--base /x/`, `--only links,title`. Exit code 1 when a rule is broken.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { rulesFor } from '../src/integrations/html-checks/index.ts';
import { makeSite } from '../src/integrations/html-checks/rule.ts';
import { kindOf, weigh } from '../src/integrations/html-checks/weight.ts';
import { readTerms } from '../src/site/read.ts';
import { filesUnder } from './lib/fingerprint.mjs';
import { DIST, basePath, inRoot } from './lib/paths.mjs';

const SHOWN = 12;

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: DIST },
    base: { type: 'string', default: basePath() },
    only: { type: 'string', default: '' },
  },
});

const folder = values.dist.replace(/[\\/]$/, '');
const files = filesUnder(folder).map((file): [string, Uint8Array] => [
  file.slice(folder.length + 1).replaceAll('\\', '/'),
  readFileSync(file),
]);
const site = makeSite(new Map(files), values.base);
const { budgets } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
const only = values.only.split(',').filter(Boolean);
const rules = rulesFor(
  budgets,
  readTerms().map(({ data }) => data),
).filter(({ id }) => only.length === 0 || only.includes(id));
if (site.pages.length === 0 || rules.length === 0) {
  console.error(`Nothing to check: ${site.pages.length} pages in ${folder}, ${rules.length} rules.`);
  process.exit(1);
}

let failed = 0;
for (const rule of rules) {
  const findings = await rule.check(site);
  console.log(`${findings.length > 0 ? '✗' : '✓'} ${rule.id}`);
  if (findings.length === 0) continue;
  failed += 1;
  console.log(`  ${rule.about}`);
  const places = Map.groupBy(findings, ({ what }) => what);
  for (const [what, found] of [...places].slice(0, SHOWN)) {
    const more = found.length > 1 ? ` and ${found.length - 1} more` : '';
    console.log(`    ${what}  on ${found[0]?.where}${more}`);
  }
  if (places.size > SHOWN) console.log(`    and ${places.size - SHOWN} other findings`);
}

if (only.length === 0) {
  for (const kind of ['home', 'guide', 'tool', 'training', 'other'] as const) {
    const pages = site.pages.filter((page) => kindOf(page) === kind);
    const [heaviest] = pages.map((page) => ({ route: page.route, ...weigh(page, site) })).sort((a, b) => b.all - a.all);
    if (!heaviest) continue;
    const kB = (bytes: number): string => (bytes / 1000).toFixed(1);
    const { route, all, js, css, html, requests } = heaviest;
    console.log(
      `heaviest ${kind} of ${pages.length}: ${kB(all)} kB (js ${kB(js)}, css ${kB(css)}, html ${kB(html)}), ${requests} requests  ${route}`,
    );
  }
}

console.log(`${rules.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
