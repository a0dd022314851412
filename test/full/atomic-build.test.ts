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

// Real builds into a folder of their own with an earlier site, which are killed or run out of disk
// space. KILLED_BUILDS=20 takes about five minutes.
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

/** Waits until a program ends, and returns its exit code (null if it was killed) and its output. */
function ended(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  let output = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((done) => child.once('close', (code) => done({ code, output })));
}

/** The home page that `npm start` serves for a built site. */
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
  // A file that no build writes: a finished build would remove it.
  writeFileSync(mark, 'the old site');
  before = fingerprint(out);
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

describe('a killed build', () => {
  it.each(
    Array.from({ length: moments }, (_, at) => ({
      at,
      share: Math.round(((at + 0.5) / moments) * 100),
    })),
  )('leaves a complete site that is served, at $share % of its time', async ({ share }) => {
    const build = start('astro', ['build'], env);
    const end = ended(build);
    const timer = setTimeout(() => build.kill('SIGKILL'), (share / 100) * duration);
    await end;
    clearTimeout(timer);
    // The build may have published the new site before it was killed. It equals the old one except
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

it('of two simultaneous builds one succeeds, and the other says why it stops', async () => {
  const results = await Promise.all([1, 2].map(() => ended(start('astro', ['build'], env))));
  expect(results.map(({ code }) => code).sort()).toEqual([0, 1]);
  expect(results.find(({ code }) => code === 1)!.output).toContain(
    `Another build is writing ${out}`,
  );
  expect(readdirSync(parent).filter((name) => !name.endsWith('.lock'))).toEqual(['cache', 'dist']);
});

describe('a build on a full disk', () => {
  const disk = join(parent, 'disk');
  const small = { ...env, OUT_DIR: join(disk, 'dist') };
  let mounted = false;
  beforeAll(() => {
    mkdirSync(disk);
    const bytes = readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, { parentPath, name }) => sum + readFileSync(join(parentPath, name)).length, 0);
    // Room for the old site and a third of the new one. Every file takes whole memory pages.
    mounted =
      process.getuid?.() === 0 &&
      spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${Math.round(bytes * 1.6)}`, 'umbral', disk])
        .status === 0;
  });
  afterAll(() => {
    if (mounted) spawnSync('umount', [disk]);
  });

  it('reports it, does not change the old site, and frees the space', async ({ skip }) => {
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
