import type { Page } from '@playwright/test';

/** Waits until the islands that work at once have taken over their server-made HTML. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('astro-island[ssr]:is([client="load"],[client="only"])'));
}

/** How far the page can be scrolled sideways, in CSS pixels, and what sticks out first. */
export function sidewaysScroll(page: Page): Promise<{ by: number; because: string }> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return { by: 0, because: '' };
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
    // A box is as large as its label; so is a chooser of files that stands behind its label.
    const areaOf = (e: Element): DOMRect => {
      const own = e.getBoundingClientRect();
      if (!(e instanceof HTMLInputElement) || !/^(checkbox|radio|file)$/.test(e.type)) return own;
      const label = (e.closest('label') ?? e.labels?.[0])?.getBoundingClientRect();
      return label && label.height > own.height ? label : own;
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

/** What still moves although the reader asked for less motion: elements with an animation or a transition that takes time. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body, body *')].flatMap((e) => {
      const { animationName, animationDuration, transitionDuration } = getComputedStyle(e);
      const takesTime = (times: string): boolean => times.split(',').some((time) => parseFloat(time) > 0.01);
      const moves = takesTime(transitionDuration) || (animationName !== 'none' && takesTime(animationDuration));
      return moves ? [e.outerHTML.slice(0, 100)] : [];
    }),
  );
}

/** Buttons and fields that one cannot make out where the system sets the colours: backgrounds are gone, borders stay. */
export function borderless(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const CONTROLS = 'button, .button, select, textarea, input:not([type=hidden], [type=checkbox], [type=radio])';
    return [...document.querySelectorAll(CONTROLS)]
      .filter((e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((e) => !e.closest('sup, [role=grid]'))
      .filter((e) => {
        const { borderTopStyle, borderBottomStyle, outlineStyle, textDecorationLine } = getComputedStyle(e);
        const isMarked = [borderTopStyle, borderBottomStyle, outlineStyle].some((style) => style !== 'none');
        return !isMarked && !textDecorationLine.includes('underline');
      })
      .map((e) => e.outerHTML.replace(/\s+/g, ' ').slice(0, 100));
  });
}

/** What is wrong with where the focus is now: out of order, out of sight, covered, or not to be seen. */
function focusFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const e = document.activeElement;
    if (!e || e === document.body) return [];
    const keep = window as unknown as { focusedBefore?: Element };
    const before = keep.focusedBefore;
    keep.focusedBefore = e;
    const isBackwards =
      before?.isConnected && (before.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_PRECEDING) > 0;
    const shown = e.closest('label') ?? e;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(e);
    const label = getComputedStyle(shown);
    // Within a field of several parts (a date) the browser marks the part.
    const isMarked =
      e === before ||
      (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) ||
      boxShadow !== 'none' ||
      label.outlineStyle !== 'none';
    // The first line of a link that runs over several.
    const box = e.getClientRects()[0] ?? e.getBoundingClientRect();
    const inside = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
    const x = Math.min(innerWidth - 1, Math.max(0, box.left + box.width / 2));
    const y = Math.min(innerHeight - 1, Math.max(0, (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2));
    const stays = (over: Element | null): boolean =>
      over !== null && (/fixed|sticky/.test(getComputedStyle(over).position) || stays(over.parentElement));
    const top = document.elementFromPoint(x, y);
    const covered = top && !e.contains(top) && !top.contains(e) && !shown.contains(top) && stays(top) ? top : undefined;
    const name = e.outerHTML.replace(/\s+/g, ' ').slice(0, 80);
    return [
      ...(isBackwards ? [`goes back to ${name}`] : []),
      ...(isMarked ? [] : [`no mark of the focus on ${name}`]),
      ...(inside ? [] : [`out of sight: ${name}`]),
      ...(inside && covered ? [`under ${covered.outerHTML.slice(0, 60)}: ${name}`] : []),
    ];
  });
}

/** Goes through the page by the Tab key from its start, so many steps. @returns what is wrong on the way */
export async function walkByTab(page: Page, steps: number): Promise<string[]> {
  await page.evaluate(() => {
    delete (window as unknown as { focusedBefore?: Element }).focusedBefore;
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
  });
  const faults: string[] = [];
  for (let i = 0; i < steps; i++) {
    await page.keyboard.press('Tab');
    const isAtEnd = await page.evaluate(() => !document.activeElement || document.activeElement === document.body);
    if (isAtEnd) break;
    faults.push(...(await focusFaults(page)));
  }
  return faults;
}

/** As the reader chose it at the foot of the page. */
export const setTextSize = (page: Page, size: 'larger' | ''): Promise<void> =>
  page.evaluate((chosen) => {
    if (chosen) document.documentElement.dataset.size = chosen;
    else delete document.documentElement.dataset.size;
  }, size);
