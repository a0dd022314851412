import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Driver, Key, Scope, Tab } from './driver.ts';

const codes: Record<Key, number> = { Shift: 16, Enter: 13, Escape: 27, Tab: 9 };

interface Thrown {
  readonly text: string;
  readonly exception?: { readonly description?: string };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly params?: {
    readonly context?: {
      readonly id: number;
      readonly auxData: { readonly frameId: string; readonly isDefault: boolean };
    };
    readonly exceptionDetails?: Thrown;
  };
  readonly result?: never;
  readonly error?: { readonly message: string };
}

/** Sends a command of the Chrome DevTools Protocol, to the browser or to one of its tabs. */
type Send = <T>(method: string, params?: object, sessionId?: string) => Promise<T>;

/**
 * Sends the protocol over a WebSocket. Current drivers use commands that browsers of 2020 do not
 * have.
 */
async function connect(address: string, listen: (message: Message) => void): Promise<Send> {
  const socket = new WebSocket(address);
  await new Promise((done, failed) => {
    socket.onopen = done;
    socket.onerror = failed;
  });
  const waiting = new Map<number, (message: Message) => void>();
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id === undefined) return listen(message);
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  };
  socket.onclose = () => {
    for (const end of waiting.values()) end({ error: { message: 'The browser ended.' } });
  };
  let last = 0;
  return (method, params = {}, sessionId) =>
    new Promise((done, failed) => {
      const id = (last += 1);
      waiting.set(id, ({ result, error }) =>
        error ? failed(new Error(`${method}: ${error.message}`)) : done(result as never),
      );
      socket.send(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }));
    });
}

/** Starts an old Chromium, whose libraries are in its folder. Each tab has its own storage. */
export async function startChromium(program: string): Promise<Driver> {
  const folder = dirname(program);
  const profile = mkdtempSync(join(tmpdir(), 'umbral-chromium-'));
  const flags = [
    '--headless',
    '--no-sandbox',
    '--no-zygote',
    '--disable-gpu',
    '--hide-scrollbars',
    // With each window Chromium would load two pages of its own in another process.
    '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
  ];
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: `${folder}:${join(folder, 'lib')}`,
    FONTCONFIG_PATH: '/etc/fonts',
    HOME: profile,
  };
  const child = spawn(program, [...flags, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env,
  });
  const address = await new Promise<string>((done, failed) => {
    child.once('exit', (code) => failed(new Error(`${program} ended with ${code}.`)));
    createInterface(child.stderr).on('line', (line) => {
      const [, url] = /listening on (ws:\S+)/.exec(line) ?? [];
      if (url) done(url);
    });
  });
  /** The execution context of each frame of each tab. */
  const contexts = new Map<string, number>();
  /** The errors thrown in each tab, by its session. */
  const errors = new Map<string, string[]>();
  const send = await connect(address, ({ method, params, sessionId = '' }) => {
    const { context, exceptionDetails: thrown } = params ?? {};
    if (method === 'Runtime.exceptionThrown' && thrown)
      errors.get(sessionId)?.push(inWords(thrown));
    if (method === 'Runtime.executionContextCreated' && context?.auxData.isDefault)
      contexts.set(context.auxData.frameId, context.id);
  });
  const { product } = await send<{ product: string }>('Browser.getVersion');
  return {
    version: product,
    newTab: () => openTab(send, contexts, errors),
    async close() {
      const ended = new Promise((done) => child.once('exit', done));
      await send('Browser.close').catch(() => child.kill());
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const inWords = ({ text, exception }: Thrown): string => exception?.description ?? text;

async function openTab(
  browser: Send,
  contexts: Map<string, number>,
  errors: Map<string, string[]>,
): Promise<Tab> {
  const { browserContextId } = await browser<{ browserContextId: string }>(
    'Target.createBrowserContext',
  );
  const { targetId } = await browser<{ targetId: string }>('Target.createTarget', {
    url: 'about:blank',
    browserContextId,
  });
  const { sessionId } = await browser<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  const thrown: string[] = [];
  errors.set(sessionId, thrown);
  const send: Send = (method, params) => browser(method, params, sessionId);
  for (const domain of ['Page', 'Runtime']) await send(`${domain}.enable`);
  const size = (width: number) =>
    send<void>('Emulation.setDeviceMetricsOverride', {
      width,
      height: 800,
      deviceScaleFactor: 1,
      mobile: false,
    });
  await size(1000);
  const frames = async () =>
    (
      await send<{
        frameTree: { frame: { id: string }; childFrames?: { frame: { id: string } }[] };
      }>('Page.getFrameTree')
    ).frameTree;
  const evaluateIn = async <T>(frameId: string | undefined, expression: string): Promise<T> => {
    const contextId = frameId === undefined ? {} : { contextId: contexts.get(frameId) };
    const { result, exceptionDetails } = await send<{
      result: { value: T };
      exceptionDetails?: Thrown;
    }>('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
      ...contextId,
    });
    if (exceptionDetails) throw new Error(inWords(exceptionDetails));
    return result.value;
  };
  const middle = (
    frameId: string | undefined,
    selector: string,
  ): Promise<{ x: number; y: number }> =>
    evaluateIn(
      frameId,
      `(async () => {
      const element = document.querySelector(${JSON.stringify(selector)});
      if (!element) throw new Error('There is no ' + ${JSON.stringify(selector)});
      element.scrollIntoView({ block: 'center' });
      await new Promise((done) => setTimeout(done, 50));
      const { x, y, width, height } = [...element.getClientRects()][0];
      return { x: x + width / 2, y: y + height / 2 };
    })()`,
    );
  const scope = (frameId?: string): Scope => ({
    evaluate: (run, arg) =>
      evaluateIn(frameId, `(${run})(${arg === undefined ? '' : JSON.stringify(arg)})`),
    async click(selector) {
      const own = await middle(frameId, selector);
      const corner =
        frameId === undefined
          ? { x: 0, y: 0 }
          : await evaluateIn<{ x: number; y: number }>(
              undefined,
              `(() => {
        const frame = document.querySelector('iframe');
        const { x, y } = frame.getBoundingClientRect();
        return { x: x + frame.clientLeft, y: y + frame.clientTop };
      })()`,
            );
      for (const type of ['mousePressed', 'mouseReleased'])
        await send('Input.dispatchMouseEvent', {
          type,
          x: own.x + corner.x,
          y: own.y + corner.y,
          button: 'left',
          clickCount: 1,
        });
    },
  });
  return {
    ...scope(),
    errors: thrown,
    async goto(url) {
      const { errorText } = await send<{ errorText?: string }>('Page.navigate', { url });
      if (errorText) throw new Error(`${url}: ${errorText}`);
      await evaluateIn(
        undefined,
        "new Promise((done) => document.readyState === 'complete' " +
          "? done() : addEventListener('load', () => done()))",
      );
    },
    async press(key) {
      const event = {
        key,
        code: key === 'Shift' ? 'ShiftLeft' : key,
        windowsVirtualKeyCode: codes[key],
        ...(key === 'Enter' ? { text: '\r' } : {}),
      };
      await send('Input.dispatchKeyEvent', {
        type: event.text ? 'keyDown' : 'rawKeyDown',
        ...event,
      });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    },
    type: (text) => send('Input.insertText', { text }),
    async setWidth(width) {
      await size(width);
      return evaluateIn(undefined, 'innerWidth');
    },
    frame: async () => scope((await frames()).childFrames?.[0]?.frame.id),
    async screenshot(file) {
      writeFileSync(
        file,
        Buffer.from(
          (await send<{ data: string }>('Page.captureScreenshot', { format: 'png' })).data,
          'base64',
        ),
      );
    },
    close: () => browser('Target.disposeBrowserContext', { browserContextId }),
  };
}
