import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen } from '../../scripts/lib/static-server.mjs';
import { engineAt } from '../../scripts/lib/engines.mjs';

const PATIENCE = 20_000;
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
type Found = { [ELEMENT]: string };

/** What the driver says of an element whose page has just been left, or was drawn anew between two commands. */
const GONE = ['stale element reference', 'no such element', 'element not interactable', 'element click intercepted'];

class Refusal extends Error {
  readonly isGone: boolean;

  constructor(command: string, code: string | undefined, message: string | undefined) {
    super(`${command}: ${code}, ${message}`);
    this.isGone = GONE.includes(code ?? '');
  }
}

/** Asks again until there is an answer. */
async function until<T>(what: string, ask: () => Promise<T | undefined | false | ''>): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`${what}: not within ${PATIENCE / 1000} s`);
    await new Promise((wake) => setTimeout(wake, 50));
  }
}

/**
 * WebKitGTK's own small browser on a screen of its own, spoken to in the few commands of WebDriver that the journeys
 * need (w3.org/TR/webdriver2). An element is named by XPath or by a CSS selector; whatever is asked for is waited for.
 */
export class WebKit {
  readonly #driver: ChildProcess;
  readonly #home: string;
  #address: string;

  private constructor(driver: ChildProcess, home: string, address: string) {
    this.#driver = driver;
    this.#home = home;
    this.#address = address;
  }

  static async start(width = 390, height = 844): Promise<WebKit> {
    const home = mkdtempSync(join(tmpdir(), 'webkit-'));
    // A port that was free a moment ago: the driver can't choose one and tell.
    const probe = createServer();
    const port = await listen(probe);
    await new Promise((closed) => probe.close(closed));
    const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
    const screen = ['-a', '-s', '-screen 0 1400x1000x24'];
    const command = [...screen, engineAt('webkit') ?? 'WebKitWebDriver', `--port=${port}`];
    const driver = spawn('xvfb-run', command, { env, cwd: home, detached: true, stdio: 'ignore' });
    const webkit = new WebKit(driver, home, `http://127.0.0.1:${port}`);
    try {
      await until('the driver', async () => (await fetch(`${webkit.#address}/status`).catch(() => undefined))?.ok);
      const args = ['--automation', '--full-screen', '--time-zone=Asia/Shanghai'];
      const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { args } } };
      const { sessionId } = await webkit.#call<{ sessionId: string }>('POST', '/session', { capabilities });
      webkit.#address += `/session/${sessionId}`;
      await webkit.size(width, height);
      return webkit;
    } catch (error) {
      await webkit.close();
      throw error;
    }
  }

  async #call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const signal = AbortSignal.timeout(PATIENCE);
    const text = body === undefined ? null : JSON.stringify(body);
    const response = await fetch(this.#address + path, { method, body: text, signal });
    const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
    if (!response.ok) throw new Refusal(`${path} ${text ?? ''}`, value.error, value.message);
    return value;
  }

  /**
   * Does something with the first element that fits. What the driver finds may be gone by the next command (a click
   * opened another page, an island drew itself anew): then it is looked for again, since nothing was done to it.
   */
  #with<T>(what: string, isFit: (path: string) => Promise<boolean>, act: (id: string) => Promise<T>): Promise<T> {
    const using = /^[(/]/.test(what) ? 'xpath' : 'css selector';
    return until(what, async () => {
      try {
        const found = await this.#call<Found[]>('POST', '/elements', { using, value: what });
        for (const { [ELEMENT]: id } of found) if (await isFit(`/element/${id}`)) return { answer: await act(id) };
      } catch (error) {
        if (!(error instanceof Refusal && error.isGone)) throw error;
      }
      return undefined;
    }).then(({ answer }) => answer);
  }

  #shown<T>(what: string, act: (id: string) => Promise<T>): Promise<T> {
    return this.#with(what, (path) => this.#call('GET', `${path}/displayed`), act);
  }

  size(width: number, height: number): Promise<void> {
    return this.#call('POST', '/window/rect', { width, height });
  }
  open(url: string): Promise<void> {
    return this.#call('POST', '/url', { url });
  }
  reload(): Promise<void> {
    return this.#call('POST', '/refresh', {});
  }
  /** Runs the body of a function in the page. */
  run<T>(script: string, ...args: unknown[]): Promise<T> {
    return this.#call('POST', '/execute/sync', { script, args });
  }
  /** Waits until the body of a function gives something true. */
  hold(script: string): Promise<unknown> {
    return until(script, () => this.run<boolean>(script));
  }
  text(what: string): Promise<string> {
    return this.#shown(what, (id) => this.#call('GET', `/element/${id}/text`));
  }
  attribute(what: string, name: string): Promise<string | null> {
    return this.#shown(what, (id) => this.#call('GET', `/element/${id}/attribute/${name}`));
  }
  click(what: string): Promise<void> {
    const isReady = async (path: string): Promise<boolean> =>
      (await this.#call<boolean>('GET', `${path}/displayed`)) && this.#call('GET', `${path}/enabled`);
    return this.#with(what, isReady, async (id) => {
      // The driver brings it to the edge of the window, where the bar at the foot of the page may cover it.
      await this.run('arguments[0].scrollIntoView({ block: "center" })', { [ELEMENT]: id });
      await this.#call('POST', `/element/${id}/click`, {});
    });
  }
  type(what: string, text: string): Promise<void> {
    return this.#shown(what, (id) => this.#call('POST', `/element/${id}/value`, { text }));
  }
  /** Hands a file to a field for files, which may be out of sight behind a button. */
  choose(what: string, file: string): Promise<void> {
    const isThere = async (): Promise<boolean> => true;
    return this.#with(what, isThere, (id) => this.#call('POST', `/element/${id}/value`, { text: file }));
  }
  /** Waits for a file in the folder that downloads go to. @returns its path */
  downloaded(name: RegExp): Promise<string> {
    const whole = (file: string): boolean => name.test(file) && readFileSync(join(this.#home, file)).length > 0;
    return until(`a file ${name}`, async () => {
      const file = readdirSync(this.#home).find(whole);
      return file && join(this.#home, file);
    });
  }

  async close(): Promise<void> {
    await this.#call('DELETE', '').catch(() => undefined);
    const ended = new Promise((done) => this.#driver.once('exit', done));
    // The driver, its browser and their screen are one group.
    if (this.#driver.pid && this.#driver.exitCode === null) {
      process.kill(-this.#driver.pid);
      await ended;
    }
    rmSync(this.#home, { recursive: true, force: true, maxRetries: 5 });
  }
}
