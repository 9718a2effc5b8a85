import { writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import encodeQR from 'qr';

// A code held before the camera. Chromium plays a film in the camera's place.

const WIDTH = 640;
const HEIGHT = 480;
const LEVELS = JSON.stringify({
  kind: 'zhucun-group-scores',
  format: 1,
  model: 'four-tasks',
  version: 1,
  token: '00000000000000a1',
  levels: ['', '', '', 'election-readiness', '', ''],
});

/** One frame of uncompressed video (YUV4MPEG2, grey) with the code in the middle of it. */
function film(text: string): Buffer {
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: 4 });
  const scale = Math.floor(HEIGHT / rows.length);
  const [left, top] = [WIDTH, HEIGHT].map((length) => Math.floor((length - rows.length * scale) / 2)) as [
    number,
    number,
  ];
  const light = Buffer.alloc(WIDTH * HEIGHT, 235);
  for (const [y, row] of rows.entries()) {
    for (const [x, isDark] of row.entries()) {
      if (!isDark) continue;
      for (let line = 0; line < scale; line += 1) {
        const start = (top + y * scale + line) * WIDTH + left + x * scale;
        light.fill(16, start, start + scale);
      }
    }
  }
  const colourless = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const head = `YUV4MPEG2 W${WIDTH} H${HEIGHT} F30:1 Ip A1:1 C420jpeg\nFRAME\n`;
  return Buffer.concat([Buffer.from(head), light, colourless]);
}

test('the camera reads a code once, and lets go of it @desktop', async ({ playwright, baseURL }, testInfo) => {
  const file = testInfo.outputPath('code.y4m');
  await writeFile(file, film(LEVELS));
  const { launchOptions } = testInfo.project.use;
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [
      ...(launchOptions?.args ?? []),
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${file}`,
    ],
  });
  try {
    const page = await browser.newPage({ ...(baseURL ? { baseURL } : {}), serviceWorkers: 'block' });
    await page.goto('tools/group/');
    await page.getByRole('button', { name: '打开摄像头扫码' }).click();
    await expect(page.getByText('收到一份。')).toBeVisible();
    await expect(page.getByText('已收 1 份')).toBeVisible();
    const video = page.getByLabel('摄像头画面');
    const track = await video.evaluateHandle(
      (v: HTMLVideoElement) => (v.srcObject as MediaStream).getVideoTracks()[0]!,
    );
    await page.getByRole('button', { name: '关上摄像头' }).click();
    await expect(video).toHaveCount(0);
    expect(await track.evaluate((t) => t.readyState)).toBe('ended');
  } finally {
    await browser.close();
  }
});
