// `node tests/engines/try.ts firefox`: ends well if that engine can be driven here at all, on an empty page.
import { firefox } from '@playwright/test';
import { engineAt } from '../../scripts/lib/engines.mjs';
import { bridgeStockFirefox } from './stock-firefox.ts';
import { WebKit } from './webkit.ts';

const TRIES: Record<string, () => Promise<void>> = {
  firefox: async () => {
    bridgeStockFirefox();
    const browser = await firefox.launch({
      channel: 'moz-firefox',
      executablePath: engineAt('firefox'),
      timeout: 30_000,
    });
    await (await (await browser.newContext()).newPage()).goto('about:blank');
    await browser.close();
  },
  webkit: async () => (await WebKit.start()).close(),
};

await TRIES[process.argv[2] ?? '']?.();
