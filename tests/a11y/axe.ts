import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import type * as Axe from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SHOWN = 5;

/**
 * What axe finds on the page as it is now, one line each. Runs axe in the page itself: @axe-core/playwright opens
 * a second page for every run, which made the same findings take ten times as long.
 */
export async function axeViolations(page: Page, runOnly: RunOptions['runOnly'] = TAGS): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${source};0`);
  const options: RunOptions = { runOnly, resultTypes: ['violations'], preload: false };
  const { violations } = await page.evaluate(
    (o): Promise<AxeResults> => (window as unknown as { axe: typeof Axe }).axe.run(document, o),
    options,
  );
  return violations.flatMap(({ id, help, nodes }) => {
    const lines = nodes
      .slice(0, SHOWN)
      .map((n) => `${id}: ${help}  ${n.html.slice(0, 120)}  ${n.failureSummary ?? ''}`);
    return nodes.length > SHOWN ? [...lines, `${id}: and ${nodes.length - SHOWN} more`] : lines;
  });
}
