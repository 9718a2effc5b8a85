import type { Locator, Page } from '@playwright/test';

/** 月度驻村台账 as a visitor meets it: by role and accessible name only. */
export class ResidencyPage {
  readonly page: Page;
  readonly grid: Locator;
  readonly counting: Locator;
  readonly toolbar: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('grid');
    this.counting = page.getByRole('region', { name: '计数' });
    this.toolbar = page.getByRole('group', { name: /记为$/ });
  }

  /** A finger that moves over the screen from the middle of one cell to those of others, and lifts. */
  async fingerOver(...labels: string[]): Promise<void> {
    const devtools = await this.page.context().newCDPSession(this.page);
    await this.day(labels[0] ?? '').scrollIntoViewIfNeeded();
    for (const [i, label] of labels.entries()) {
      const box = await this.day(label).boundingBox();
      const touchPoints = box ? [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }] : [];
      await devtools.send('Input.dispatchTouchEvent', { type: i === 0 ? 'touchStart' : 'touchMove', touchPoints });
    }
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  /** Opens the tool as on 21 November 2026, mid-morning in Shanghai. */
  async open(): Promise<void> {
    await this.page.clock.install({ time: new Date('2026-11-21T10:00:00+08:00') });
    await this.page.goto('tools/residency/');
    await this.showMonth();
  }

  /** A small screen shows a week at first. */
  async showMonth(): Promise<void> {
    await this.page.getByRole('button', { name: '月历', exact: true }).click();
    await this.grid.waitFor();
  }

  /** `11月16日 星期一`: the status that a tap in the list of the week gives. */
  weekStatus(day: string, status: string): Locator {
    return this.page.getByRole('button', { name: `${day}：${status}`, exact: true });
  }

  /** `11月16日`: the cell of that day, whatever its state. */
  day(label: string): Locator {
    return this.grid.getByRole('gridcell', { name: new RegExp(`^${label} `) });
  }

  reading(name: '从严口径' | '从宽口径'): Locator {
    return this.counting.getByRole('region', { name });
  }

  async chooseRule(name: string): Promise<void> {
    await this.page.getByRole('radio', { name }).check();
  }

  async give(status: string): Promise<void> {
    await this.toolbar.getByRole('button', { name: status, exact: true }).click();
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
}
