import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  lockFolder,
  nextFolder,
  outputFolder,
  prepareOutput,
  publishOutput,
  restoreOutput,
} from '../../src/hosting/output.ts';

/** The URL of the module as a string literal for a program. */
const outputModule = JSON.stringify(pathToFileURL('src/hosting/output.ts').href);

let parent = '';
let out = '';
const write = (folder: string, text: string): void => {
  mkdirSync(join(folder, 'es'), { recursive: true });
  for (const name of ['index.html', 'es/index.html']) writeFileSync(join(folder, name), text);
};
const read = (folder = out): string[] =>
  ['index.html', 'es/index.html'].map((name) => readFileSync(join(folder, name), 'utf8'));

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'umbral-output-'));
  out = join(parent, 'dist');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

describe('a build', () => {
  it('replaces the earlier site completely', () => {
    write(out, 'old');
    prepareOutput(out);
    write(nextFolder(out), 'new');
    expect(read()).toEqual(['old', 'old']);
    publishOutput(out);
    expect(read()).toEqual(['new', 'new']);
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it('creates the folder if there was no site', () => {
    prepareOutput(out);
    write(nextFolder(out), 'new');
    publishOutput(out);
    expect([read(), readdirSync(parent)]).toEqual([['new', 'new'], ['dist']]);
  });

  it('replaces the target of a symbolic link and keeps the link', () => {
    write(join(parent, 'real'), 'old');
    symlinkSync('real', out);
    const folder = outputFolder(out);
    prepareOutput(folder);
    write(nextFolder(folder), 'new');
    publishOutput(folder);
    expect([read(), readdirSync(parent)]).toEqual([
      ['new', 'new'],
      ['dist', 'real'],
    ]);
  });

  it('restores the earlier site when the next one is missing', () => {
    write(out, 'old');
    expect(() => publishOutput(out)).toThrow('ENOENT');
    expect(read()).toEqual(['old', 'old']);
  });

  it('is readable by everyone, whatever the modes of its sources', () => {
    write(nextFolder(out), 'new');
    for (const [path, mode] of [
      ['.', 0o700],
      ['es', 0o700],
      ['index.html', 0o600],
      ['es/index.html', 0o640],
    ] as const)
      chmodSync(join(nextFolder(out), path), mode);
    publishOutput(out);
    expect(
      ['.', 'es', 'index.html', 'es/index.html'].map((path) =>
        (statSync(join(out, path)).mode & 0o777).toString(8),
      ),
    ).toEqual(['755', '755', '644', '644']);
  });

  it('does not replace a folder with other files', () => {
    mkdirSync(out);
    writeFileSync(join(out, 'thesis.txt'), 'mine');
    expect(() => prepareOutput(out)).toThrow('holds something other than a built site');
    expect(readdirSync(out)).toEqual(['thesis.txt']);
  });
});

describe('a folder', () => {
  const program =
    `import { lockFolder } from ${outputModule}; ` +
    "try { lockFolder(process.argv[1]); console.log('locked'); " +
    'if (process.argv[2]) setInterval(() => {}, 1000); } ' +
    'catch (error) { console.log(error.message); }';
  const args = ['--input-type=module', '-e', program];

  it('stays locked against other processes until its process ends or is killed', async () => {
    const first = spawn(process.execPath, [...args, out, 'stay'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((done) => first.stdout.once('data', done));
    const other = () =>
      spawnSync(process.execPath, [...args, out], { encoding: 'utf8' }).stdout.trim();
    expect(other()).toBe(
      `Another build is writing ${out}: wait for its end, ` +
        'or give this one an OUT_DIR and a CACHE_DIR of its own.',
    );
    first.kill('SIGKILL');
    await new Promise((done) => first.once('close', done));
    expect(other()).toBe('locked');
  });

  it('can be locked again after its release', () => {
    lockFolder(out)();
    const release = lockFolder(out);
    expect(() => lockFolder(out)).toThrow('Another build');
    release();
  });
});

/** Runs a program that builds `dist` in small steps and is killed at one file operation. */
function buildEndedAt(step: number): boolean {
  const program = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    let step = 0;
    for (const name of ['renameSync', 'rmSync', 'writeFileSync', 'mkdirSync', 'chmodSync']) {
      const real = fs[name];
      fs[name] = (...args) => {
        if (step++ === ${step}) process.kill(process.pid, 'SIGKILL');
        return real(...args);
      };
    }
    syncBuiltinESMExports();
    const { nextFolder, prepareOutput, publishOutput } = await import(${outputModule});
    const out = process.argv[1];
    prepareOutput(out);
    fs.mkdirSync(nextFolder(out) + '/es', { recursive: true });
    for (const name of ['index.html', 'es/index.html'])
      fs.writeFileSync(nextFolder(out) + '/' + name, 'new');
    publishOutput(out);`;
  return (
    spawnSync(process.execPath, ['--input-type=module', '-e', program, out]).signal === 'SIGKILL'
  );
}

it('a build killed at any step leaves a complete site, and the next build works', () => {
  const seen: string[] = [];
  for (let step = 0, ended = true; ended; step += 1) {
    rmSync(parent, { recursive: true });
    write(out, 'old');
    ended = buildEndedAt(step);
    // "npm start" does this first.
    restoreOutput(out);
    const [top, inner] = read();
    expect([step, inner]).toEqual([step, top]);
    seen.push(top!);
    expect(existsSync(`${out}.previous`) ? read(`${out}.previous`) : ['old', 'old']).toEqual([
      'old',
      'old',
    ]);
    prepareOutput(out);
    expect([step, readdirSync(parent)]).toEqual([step, ['dist']]);
  }
  // From one step on it is the new site.
  expect(seen.join(' ')).toMatch(/^(old ){10,}(new ){2,}new$/);
});
