import { expect, test } from '@playwright/test';

const GUIDE = 'guides/on-post/residency-days/';

test('past the day on which it must be read again a guide says so, and not before', async ({ page }) => {
  await page.goto(GUIDE);
  const note = page.getByText(/上次核对 .*复核期限 \d{4}-\d{2}-\d{2}/);
  const [reviewBy = ''] = /(?<=复核期限 )\d{4}-\d{2}-\d{2}/.exec(await note.innerText()) ?? [];
  const banner = page.getByText(`本页复核期限是 ${reviewBy}，现已过期`);

  await page.clock.setFixedTime(new Date(`${reviewBy}T23:59:00+08:00`));
  await page.reload();
  await expect(banner).toBeHidden();
  await page.clock.setFixedTime(new Date(Date.parse(`${reviewBy}T23:59:00+08:00`) + 120_000));
  await page.reload();
  await expect(banner).toBeVisible();
});
