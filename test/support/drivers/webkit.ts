import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import type { Driver, Key, Scope, Tab } from './driver.ts';

/** The key of an element reference in the WebDriver standard. */
const element = 'element-6066-11e4-a52e-4f735466cecf';
const codes: Record<Key, string> = {
  Shift: '\uE008',
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
};

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/**
 * A command of WebDriver.
 *
 * @throws with the message of the driver, or when it does not answer within two minutes
 */
async function command<T>(
  url: string,
  method: 'GET' | 'POST' | 'DELETE',
  body?: object,
): Promise<T> {
  const options = {
    method,
    signal: AbortSignal.timeout(120_000),
    ...(body ? { body: JSON.stringify(body) } : {}),
  };
  const response = await fetch(url, options);
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** Retries until it succeeds: a program that was just started needs a moment. */
async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tried = 0; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tried === 100) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

/** The browser of WebKitGTK, whose path depends on the package. */
function miniBrowser(): string {
  for (const triplet of readdirSync('/usr/lib').filter((name) => name.includes('-linux-gnu')))
    for (const version of ['4.1', '4.0', '6.0'].map((number) => `webkit2gtk-${number}`))
      if (readdirSync(`/usr/lib/${triplet}`).includes(version))
        return `/usr/lib/${triplet}/${version}/MiniBrowser`;
  throw new Error('WebKitGTK has no MiniBrowser here.');
}

/**
 * Starts the MiniBrowser of WebKitGTK on a virtual screen, driven by WebDriver. There is one tab,
 * which is emptied after each test, because a new session takes as long as many tests.
 */
export async function startWebKit(driver: string): Promise<Driver> {
  const children: ChildProcess[] = [];
  const start = (
    program: string,
    args: string[],
    env: Record<string, string> = {},
  ): ChildProcess => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env },
    });
    children.push(child);
    return child;
  };
  // The virtual screen chooses its number and writes it to the fourth stream.
  const screen = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24']).stdio[3]!;
  const number = await new Promise<string>((done) =>
    screen.once('data', (data: Buffer) => done(String(data).trim())),
  );
  const port = await freePort();
  start(driver, [`--port=${port}`], {
    DISPLAY: `:${number}`,
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', // it has no sandbox as root
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  });
  const root = `http://127.0.0.1:${port}`;
  const capabilities = {
    browserName: 'MiniBrowser',
    // Otherwise every command would wait for the page that never loads, and the cover of "exit this
    // page" could not be tested.
    pageLoadStrategy: 'none',
    'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
  };
  await patiently(() => command(`${root}/status`, 'GET'));
  const {
    sessionId,
    capabilities: { browserVersion },
  } = await command<{ sessionId: string; capabilities: { browserVersion: string } }>(
    `${root}/session`,
    'POST',
    { capabilities: { alwaysMatch: capabilities } },
  );
  const session = `${root}/session/${sessionId}`;
  return {
    version: `WebKitGTK ${browserVersion}`,
    async newTab() {
      const tab = tabOf(session);
      await tab.setWidth(1000);
      return tab;
    },
    async close() {
      await command(session, 'DELETE').catch(() => undefined);
      for (const child of children.splice(0).reverse()) child.kill();
    },
  };
}

function tabOf(session: string): Tab {
  const post = <T>(path: string, body: object = {}): Promise<T> =>
    command<T>(`${session}/${path}`, 'POST', body);
  const keys = (actions: object[]) =>
    post<void>('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  const stroke = (value: string) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ];
  /** @param inFrame whether what is meant stands in the first frame, not in the page itself */
  const scope = (inFrame: boolean): Scope => {
    const enter = async (): Promise<void> => {
      await post<void>('frame', { id: null });
      // The index is relative to the current frame: within the frame there is none.
      if (inFrame) await post<void>('frame', { id: 0 });
    };
    return {
      async evaluate(run, arg) {
        await enter();
        const script = `const done = arguments[1];
          Promise.resolve((${run})(arguments[0])).then(
            (value) => done({ value }),
            (error) => done({ error: String(error) }),
          );`;
        const { value, error } = await post<{ value?: never; error?: string }>('execute/async', {
          script,
          args: [arg ?? null],
        });
        if (error !== undefined) throw new Error(error);
        return value as never;
      },
      async click(selector) {
        await enter();
        const found = await post<Record<string, string>>('element', {
          using: 'css selector',
          value: selector,
        });
        await post<void>(`element/${found[element]}/click`);
      },
    };
  };
  const page = scope(false);
  /** @throws unless a page has loaded, the empty one or another */
  const loaded = async (empty: boolean): Promise<void> => {
    const state = await page.evaluate(() => [document.readyState, location.href]);
    if (state[0] !== 'complete' || (state[1] === 'about:blank') !== empty)
      throw new Error(`The page is ${state.join(', ')}.`);
  };
  return {
    ...page,
    async goto(url) {
      await post<void>('frame', { id: null }).catch(() => undefined); // the frame may be gone
      // Loads an empty page first, so that the previous page is never mistaken for the new one.
      for (const address of ['about:blank', url]) {
        await post<void>('url', { url: address });
        await patiently(() => loaded(address === 'about:blank'));
      }
    },
    press: (key) => keys(stroke(codes[key])),
    type: (text) => keys([...text].flatMap(stroke)),
    async setWidth(width) {
      await post<void>('window/rect', { width, height: 800 });
      return page.evaluate(() => innerWidth);
    },
    frame: async () => scope(true),
    screenshot: async (file) =>
      writeFileSync(
        file,
        Buffer.from(await command<string>(`${session}/screenshot`, 'GET'), 'base64'),
      ),
    async close() {
      await this.goto('about:blank');
      await command<void>(`${session}/cookie`, 'DELETE');
    },
  };
}
