import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { environmentWith } from '../support/run-npm.ts';

let parent = '';
let out = '';
let child: ChildProcess | undefined;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'umbral-program-'));
  out = join(parent, 'dist');
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), 'home');
});
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(parent, { recursive: true, force: true });
});

/**
 * Starts a program, waits until it prints the address of the site or ends, and returns its output.
 */
const start = (
  command: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<string> =>
  new Promise((done, failed) => {
    const started = (child = spawn(command, args, {
      env: environmentWith({ OUT_DIR: out, PORT: '0', ...env }),
      stdio: ['ignore', 'pipe', 'pipe'],
    }));
    let said = '';
    const hear = (text: string): void => {
      said += text;
      if (said.includes('Umbral is at ')) done(said);
    };
    for (const stream of [started.stdout, started.stderr])
      stream.setEncoding('utf8').on('data', hear);
    started.once('error', failed).once('close', () => done(said));
  });
const program = (env?: Record<string, string>): Promise<string> =>
  start(process.execPath, ['scripts/serve.mjs'], env);
const addressIn = (said: string): string =>
  /http:\S+/.exec(said)![0].replace('localhost', '127.0.0.1');

test('the server warns of a site without _headers only', async () => {
  expect(await program()).toContain(`Warning: ${out} has no file _headers`);
  child!.kill('SIGKILL');
  writeFileSync(join(out, '_headers'), '/*\n  X-All: yes\n');
  expect(await program()).not.toContain('Warning');
});

test('the server restores a site that a killed build had moved aside', async () => {
  renameSync(out, `${out}.previous`);
  const response = await fetch(addressIn(await program()));
  expect([await response.text(), readFileSync(join(out, 'index.html'), 'utf8')]).toEqual([
    'home',
    'home',
  ]);
});

test('the server reports invalid settings, and does not start', async () => {
  expect(await program({ PORT: 'x', BASE_PATH: 'x' })).toMatch(
    /^BASE_PATH {2}setting-invalid\n[^]*PORT {2}setting-invalid\n/,
  );
});

test('a Node without TypeScript support prints a hint, without a stack trace', async () => {
  const said = await start(process.execPath, [
    '--no-experimental-strip-types',
    'scripts/serve.mjs',
  ]);
  expect(said).toMatch(
    new RegExp(
      String.raw`^This is Node [\d.]+, which is too old for this program\. ` +
        String.raw`Use "npm start", which brings the Node it needs\.\n$`,
    ),
  );
});

test('the server ends with the npm that started it through a shell', async () => {
  // Like npm: a shell that runs the program and waits for it.
  const npm =
    "require('node:child_process').spawn('sh', ['-c', " +
    `${JSON.stringify(`${process.execPath} scripts/serve.mjs; true`)}], { stdio: 'inherit' })`;
  const address = addressIn(
    await start(process.execPath, ['-e', npm], { npm_lifecycle_event: 'start' }),
  );
  expect((await fetch(address)).status).toBe(200);
  child!.kill('SIGKILL');
  await expect
    .poll(
      () =>
        fetch(address).then(
          () => 'answers',
          () => 'gone',
        ),
      { timeout: 10_000 },
    )
    .toBe('gone');
});
