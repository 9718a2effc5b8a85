import type { Page } from '@playwright/test';

/** Waits until the islands that work at once have taken over their server-made HTML. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('astro-island[ssr]:is([client="load"],[client="only"])'));
}

/** How far the page can be scrolled sideways, in CSS pixels, and what sticks out first. */
export function sidewaysScroll(page: Page): Promise<{ by: number; because: string }> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = [...document.body.querySelectorAll('*')].find(
      (e) => e.getBoundingClientRect().right > clientWidth + 1,
    );
    return { by: scrollWidth - clientWidth, because: wide?.outerHTML.slice(0, 120) ?? '' };
  });
}

/**
 * Controls that can be seen and are smaller than `min` CSS pixels either way. A link within a line of text, a
 * mark of origin included, is not among them (WCAG 2.5.8 excepts it), and a box in a label is as large as its label.
 */
export function smallTargets(page: Page, min: number): Promise<string[]> {
  return page.evaluate((least) => {
    const CONTROLS =
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab], [role=gridcell][tabindex]';
    const isSeen = (e: Element): boolean =>
      e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && e.getBoundingClientRect().width > 1;
    const isInLine = (e: Element): boolean =>
      e.tagName === 'A' && (getComputedStyle(e).display === 'inline' || e.closest('sup') !== null);
    const areaOf = (e: Element): DOMRect => {
      const isBox = e instanceof HTMLInputElement && /^(checkbox|radio|file)$/.test(e.type);
      return ((isBox && (e.closest('label') ?? e.labels?.[0])) || e).getBoundingClientRect();
    };
    return [...document.querySelectorAll(CONTROLS)]
      .filter((e) => isSeen(e) && !isInLine(e))
      .flatMap((e) => {
        const { width, height } = areaOf(e);
        if (width >= least - 0.5 && height >= least - 0.5) return [];
        return [`${Math.round(width)}×${Math.round(height)} ${e.outerHTML.replace(/\s+/g, ' ').slice(0, 100)}`];
      });
  }, min);
}
