import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { findBrowser } from '../../scripts/lib/browser.mjs';
import { ResidencyPage } from '../page-models/residency.ts';

/** A browser of our own, so that it can be killed as a power cut or an impatient phone does: at once, from outside. */
async function startBrowser(profile: string): Promise<{ child: ChildProcess; endpoint: string }> {
  const path = (await findBrowser()) ?? chromium.executablePath();
  const flags = ['--headless=new', '--no-sandbox', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const child = spawn(path, [...flags, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const endpoint = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.once('exit', () => reject(new Error(said)));
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
  });
  return { child, endpoint };
}

const gone = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));

test('a browser killed while it writes has kept what it said was saved, and opens as before @desktop', async ({
  baseURL,
}) => {
  test.setTimeout(90_000);
  const profile = await mkdtemp(join(tmpdir(), 'killed-'));
  const address = new URL('tools/residency/', baseURL).href;
  const first = await startBrowser(profile);
  const page = await (await chromium.connectOverCDP(first.endpoint)).contexts()[0]!.newPage();
  await page.clock.install({ time: new Date('2026-11-21T10:00:00+08:00') });
  await page.goto(address);
  const ledger = new ResidencyPage(page);
  for (const day of ['11月18日', '11月19日', '11月20日']) {
    await ledger.day(day).click();
    await ledger.give('住村');
  }
  await expect(page.getByText(/^已保存于本机/)).toBeVisible();
  await ledger.day('11月17日').click();
  await ledger.give('住村');
  const ended = gone(first.child);
  first.child.kill('SIGKILL');
  await ended;

  const second = await startBrowser(profile);
  const browser = await chromium.connectOverCDP(second.endpoint);
  const again = new ResidencyPage(await browser.contexts()[0]!.newPage());
  await again.page.clock.install({ time: new Date('2026-11-21T10:00:00+08:00') });
  await again.page.goto(address);
  for (const day of ['11月18日', '11月19日', '11月20日']) {
    await expect(again.day(day)).toHaveAccessibleName(/住村/);
  }
  await again.day('11月16日').click();
  await again.give('住村');
  await expect(again.page.getByText(/^已保存于本机/)).toBeVisible();
  const closed = gone(second.child);
  await browser.close();
  second.child.kill('SIGKILL');
  await closed;
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});
