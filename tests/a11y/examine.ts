import { expect, test, type Page } from '@playwright/test';
import { axeViolations } from './axe.ts';
import { borderless, moving, setTextSize, sidewaysScroll, smallTargets, walkByTab } from './measure.ts';

const TARGET = 44;
const SHOWN = 8;
export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };
const NARROW = { width: 320, height: 640 };
/** A window of 1280 by 800 at 200 %. */
const ZOOMED = { width: 640, height: 400 };
/** What can differ between light and dark: a page has the same elements in both. */
const COLOUR_RULES = { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] };

const isNothing = async (what: string, find: () => Promise<string[]>): Promise<void> =>
  test.step(what, async () => expect.soft((await find()).slice(0, SHOWN), what).toEqual([]));

async function noSidewaysScroll(page: Page, what: string): Promise<void> {
  await test.step(what, async () => expect.soft(await sidewaysScroll(page), what).toEqual({ by: 0, because: '' }));
}

/** Everything that must hold of a page, or of a state of a tool, as it stands now. `steps` by Tab from its start. */
export async function examine(page: Page, { steps }: { steps: number }): Promise<void> {
  await page.setViewportSize(DESKTOP);
  await page.emulateMedia({ colorScheme: 'light' });
  await isNothing('axe, light', () => axeViolations(page));
  await page.emulateMedia({ colorScheme: 'dark' });
  await isNothing('axe, colours in the dark', () => axeViolations(page, COLOUR_RULES));
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active', reducedMotion: 'reduce' });
  await isNothing('controls have borders in forced colours', () => borderless(page));
  await isNothing('nothing moves', () => moving(page));
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' });
  await page.setViewportSize(ZOOMED);
  await noSidewaysScroll(page, 'no sideways scroll at 200 %');
  await page.setViewportSize(PHONE);
  await isNothing('targets at 390 px', () => smallTargets(page, TARGET));
  if (steps > 0) await isNothing('focus in order and in sight', () => walkByTab(page, steps));
  await page.setViewportSize(NARROW);
  await noSidewaysScroll(page, 'no sideways scroll at 320 px');
  await setTextSize(page, 'larger');
  await noSidewaysScroll(page, 'no sideways scroll at 320 px in the largest text');
  await setTextSize(page, '');
}
