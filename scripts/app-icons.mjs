// @ts-check
// `node scripts/app-icons.mjs`: draws the icons of the installed app from public/icon.svg, with the browser of the tests.
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { ensureBrowser, findBrowser } from './lib/browser.mjs';
import { inRoot } from './lib/paths.mjs';

const svg = readFileSync(inRoot('public', 'icon.svg'), 'utf8');
/** A mask may cut away everything outside the middle four fifths: there the mark is smaller and the ground goes to the edge. */
const maskable = svg.replace(/ rx="\d+"/, '').replace('<path ', '<path transform="translate(12.8 12.8) scale(.6)" ');
/** iOS rounds the corners itself and shows black where a picture is transparent. */
const square = svg.replace(/ rx="\d+"/, '');
const ICONS = [
  { file: 'app-180.png', size: 180, drawing: square },
  { file: 'app-192.png', size: 192, drawing: svg },
  { file: 'app-512.png', size: 512, drawing: svg },
  { file: 'maskable-512.png', size: 512, drawing: maskable },
];

await ensureBrowser();
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath: await findBrowser(), args });
for (const { file, size, drawing } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const source = `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`;
  await page.setContent(
    `<body style="margin:0"><img src="${source}" width="${size}" height="${size}" style="display:block">`,
  );
  await page.screenshot({ path: inRoot('public', 'icons', file), omitBackground: true });
  await page.close();
}
await browser.close();
