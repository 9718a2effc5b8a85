import { INSTALL } from './panel-strings.ts';

/** Not in the DOM library: only Chromium has it. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

/** Shows how this browser installs the site; nothing where it can't. */
export function showInstall(box: HTMLElement): void {
  const line = box.querySelector('p');
  const button = box.querySelector('button');
  const say = (text: string, canAsk = false): void => {
    box.hidden = false;
    if (line) line.textContent = text;
    if (button) button.hidden = !canAsk;
  };
  if (matchMedia('(display-mode: standalone)').matches) return say(INSTALL.done);
  if (/MicroMessenger/i.test(navigator.userAgent)) return say(INSTALL.wechat);
  // Only iOS has this property; every browser there installs through the share sheet.
  if ('standalone' in navigator) return say(INSTALL.ios);
  let prompt: InstallPrompt | undefined;
  button?.addEventListener('click', () => void prompt?.prompt());
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    prompt = event as InstallPrompt;
    say(INSTALL.can, true);
  });
  addEventListener('appinstalled', () => say(INSTALL.done));
}
