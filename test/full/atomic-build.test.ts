import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environmentWith } from '../support/run-npm.ts';

// Builds for real, into a folder of their own that holds a site already, and ends them: by force,
// or with a disk that is full.
// KILLED_BUILDS=20 takes some five minutes.
const moments = Number(process.env['KILLED_BUILDS'] ?? 5);
const parent = mkdtempSync(join(tmpdir(), 'umbral-atomic-'));
const out = join(parent, 'dist');
const mark = join(out, 'mark.txt');
const env = { OUT_DIR: out, CACHE_DIR: join(parent, 'cache'), PORT: '0' };
let duration = 0;
let before = '';

/** The names and the contents of all files of a folder as one text. */
const fingerprint = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map(
      (file) =>
        `${createHash('sha256').update(readFileSync(file)).digest('hex')} ` +
        `${file.slice(folder.length)}\n`,
    )
    .join('');

const start = (script: string, args: string[], settings: Record<string, string>): ChildProcess =>
  spawn(process.execPath, [`scripts/${script}.mjs`, ...args], {
    env: environmentWith(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/**
 * Waits for a program's end, and gives its code (null when it was ended by force) and what it said.
 */
function ended(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  let output = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((done) => child.once('close', (code) => done({ code, output })));
}

/** What the server of `npm start` gives as the home page of a built site. */
async function servedHome(settings: Record<string, string>): Promise<string> {
  const server = start('serve', [], settings);
  try {
    const address = await new Promise<string>((done, failed) => {
      server
        .stdout!.setEncoding('utf8')
        .on('data', (text: string) => /http\S+/.test(text) && done(/http\S+/.exec(text)![0]));
      void ended(server).then(({ output }) => failed(new Error(output)));
    });
    return await (await fetch(`${address}es/`)).text();
  } finally {
    server.kill();
  }
}

beforeAll(async () => {
  const began = performance.now();
  const { code, output } = await ended(start('astro', ['build'], env));
  if (code !== 0) throw new Error(output);
  duration = performance.now() - began;
  // A mark that no build makes: a build that came to its end would take it away.
  writeFileSync(mark, 'the old site');
  before = fingerprint(out);
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

describe('a build that is ended by force', () => {
  it.each(
    Array.from({ length: moments }, (_, at) => ({
      at,
      share: Math.round(((at + 0.5) / moments) * 100),
    })),
  )('at $share % of its time leaves a whole site, and served', async ({ share }) => {
    const build = start('astro', ['build'], env);
    const end = ended(build);
    const timer = setTimeout(() => build.kill('SIGKILL'), (share / 100) * duration);
    await end;
    clearTimeout(timer);
    // A build may have put the new site in its place before it was ended: that is the old one but
    // for the mark.
    if (!existsSync(mark)) writeFileSync(mark, 'the old site');
    expect(fingerprint(out)).toBe(before);
    expect(await servedHome(env)).toBe(readFileSync(join(out, 'es/index.html'), 'utf8'));
  });

  it('leaves nothing that the next build does not remove', async () => {
    mkdirSync(join(parent, 'dist.next'), { recursive: true });
    const { code, output } = await ended(start('astro', ['build'], env));
    expect(code, output).toBe(0);
    expect(existsSync(mark)).toBe(false);
    expect(readdirSync(parent).filter((name) => !name.endsWith('.lock'))).toEqual([
      'cache',
      'dist',
    ]);
  });
});

it('of two builds at once one comes to its end, and the other says why it does not', async () => {
  const results = await Promise.all([1, 2].map(() => ended(start('astro', ['build'], env))));
  expect(results.map(({ code }) => code).sort()).toEqual([0, 1]);
  expect(results.find(({ code }) => code === 1)!.output).toContain(
    `Another build is writing ${out}`,
  );
  expect(readdirSync(parent).filter((name) => !name.endsWith('.lock'))).toEqual(['cache', 'dist']);
});

describe('on a full disk', () => {
  const disk = join(parent, 'disk');
  const small = { ...env, OUT_DIR: join(disk, 'dist') };
  let mounted = false;
  beforeAll(() => {
    mkdirSync(disk);
    const bytes = readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, { parentPath, name }) => sum + readFileSync(join(parentPath, name)).length, 0);
    // Room for the old site and a third of the new one; every file takes whole pages of memory.
    mounted =
      process.getuid?.() === 0 &&
      spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${Math.round(bytes * 1.6)}`, 'umbral', disk])
        .status === 0;
  });
  afterAll(() => {
    if (mounted) spawnSync('umount', [disk]);
  });

  it('a build says so, leaves the old site as it was, and leaves the disk to others', async ({
    skip,
  }) => {
    skip(!mounted, 'Only root can mount a small disk.');
    mkdirSync(small.OUT_DIR);
    expect(spawnSync('cp', ['-r', `${out}/.`, small.OUT_DIR]).status).toBe(0);
    const old = fingerprint(small.OUT_DIR);
    const { code, output } = await ended(start('astro', ['build'], small));
    expect(code).toBe(1);
    expect(output).toContain('ENOSPC');
    expect(fingerprint(small.OUT_DIR)).toBe(old);
    expect(await servedHome(small)).toBe(
      readFileSync(join(small.OUT_DIR, 'es/index.html'), 'utf8'),
    );
    expect(readdirSync(disk)).toEqual(['dist', 'dist.lock']);
  });
});
