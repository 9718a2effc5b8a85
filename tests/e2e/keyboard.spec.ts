import { expect, test, type Locator, type Page } from '@playwright/test';
import { writeBackup } from '../../src/storage/write-backup.ts';
import { AssessmentPage } from '../page-models/assessment.ts';

// By keyboard alone: nothing is clicked, and nothing is focused but by Tab. The ledger's and the search's journeys by
// keyboard stand with their other tests.

const MOST_STEPS = 250;
test.describe.configure({ timeout: 90_000 });

/** Presses Tab until this has the focus, as somebody without a mouse would. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let i = 0; i < MOST_STEPS; i++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((e) => e === document.activeElement)) return;
  }
  throw new Error(`not reached by Tab: ${target.toString()}`);
}

async function activate(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

test('from the home page to a rule, its origin and the register @desktop', async ({ page }) => {
  await page.goto('');
  await activate(page, page.getByRole('main').getByRole('link', { name: '住村天数怎么算' }).first());
  await expect(page.getByRole('heading', { level: 1 })).toContainText('住村天数');
  await activate(page, page.getByRole('main').locator('sup').getByRole('button').first());
  await expect(page.getByRole('note')).toBeFocused();
  await page.keyboard.press('Escape');
  await activate(page, page.getByRole('main').getByRole('link', { name: '看这一条' }).first());
  await expect(page.locator(':target')).toBeInViewport();
  await expect(page.locator(':target')).toContainText('20 天');
});

test('the register is narrowed, and an entry opened in full @desktop', async ({ page }) => {
  await page.goto('obligations/');
  await tabTo(page, page.getByLabel('谁的义务'));
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/\?role=/);
  const first = page.locator('.register > .entry').filter({ visible: true }).first().getByRole('link');
  const statement = await first.innerText();
  await activate(page, first);
  await expect(page).toHaveURL(/\/obligations\/topic\/[a-z-]+\/#/);
  await expect(page.locator(':target')).toContainText(statement);
});

test('a self-assessment from its start to its result @desktop', async ({ page }) => {
  const tool = new AssessmentPage(page);
  await tool.open();
  await activate(page, tool.link('开始自评'));
  const levels = page.getByRole('article').first().getByRole('radio');
  await tabTo(page, levels.first());
  await page.keyboard.press('ArrowDown');
  await expect(levels.nth(1)).toBeChecked();
  await activate(page, tool.link('核对回答'));
  await expect(tool.heading('核对回答')).toBeFocused();
  await activate(page, tool.link('查看结果'));
  await expect(page.getByRole('img', { name: /各组的水平/ })).toBeVisible();
});

test('records come in from a backup, and are erased @desktop', async ({ page }) => {
  const at = new Date('2026-11-20T08:00:00.000Z');
  const record = {
    key: 'day:2026-11-01',
    value: { status: 'overnight', note: '' },
    rev: 1,
    updatedAt: at.toISOString(),
  };
  const { text } = writeBackup({ residency: { version: 1, records: [record] } }, at);
  await page.goto('data/');
  const choosing = page.waitForEvent('filechooser');
  await activate(page, page.getByLabel('选择备份文件'));
  const chooser = await choosing;
  await chooser.setFiles({ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(page.getByRole('heading', { name: '会有这些变化' })).toBeFocused();
  await activate(page, page.getByRole('button', { name: '合并进来' }));
  await expect(page.getByText('已写入')).toBeVisible();
  await activate(page, page.getByRole('button', { name: '清除全部' }));
  await activate(page, page.getByRole('dialog').getByRole('button', { name: '确认清除' }));
  await expect(page.getByRole('row').filter({ hasText: '月度驻村台账' })).toContainText('还没有');
});
