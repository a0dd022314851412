import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

// Variables that affect a build. They must come from the test, not from the shell of npm test.
// Vitest sets the second group, and a build must not detect that it runs inside Vitest.
const withheld = [
  'SITE_URL',
  'BASE_PATH',
  'SITE_CONTACT',
  'LEAVE_TO',
  'PORT',
  'OUT_DIR',
  'CONTENT_DIR',
  'AS_OF',
  'CACHE_DIR',
  'NODE_ENV',
  'MODE',
  'DEV',
  'PROD',
  'SSR',
  'TEST',
  'BASE_URL',
];

export type Outcome = { code: number; output: string };

/** An empty folder for a separate build, and the settings for a build into it. */
export function ownOutput(): {
  out: string;
  env: { OUT_DIR: string; CACHE_DIR: string };
  remove: () => void;
} {
  const parent = mkdtempSync(join(tmpdir(), 'umbral-build-'));
  const out = join(parent, 'dist');
  mkdirSync(out);
  return {
    out,
    env: { OUT_DIR: out, CACHE_DIR: join(parent, 'cache') },
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}

/**
 * The environment of a program that a test starts: the current one without the variables that
 * affect a build, and with `env`.
 */
export function environmentWith(env: Record<string, string>): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !withheld.includes(name) && !name.startsWith('VITEST'),
  );
  return { ...Object.fromEntries(inherited), NO_COLOR: '1', ...env };
}

interface RunOptions {
  readonly env?: Record<string, string>;
  /** The folder of the project, if it is not this one. */
  readonly cwd?: string;
}

/**
 * Runs npm in the folder of the project. `output` has both of its streams in order, without
 * colours.
 */
export function runNpm(
  args: string[],
  { env = {}, cwd = root }: RunOptions = {},
): Promise<Outcome> {
  return new Promise((done, failed) => {
    const child = spawn('npm', args, {
      cwd,
      env: environmentWith(env),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32', // npm is a script there
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', failed).once('close', (code) => done({ code: code ?? 1, output }));
  });
}

/**
 * Builds the site with `npm run build`. A build outside dist needs its own OUT_DIR and CACHE_DIR in
 * `env`, such as those of `ownOutput`, because two builds may run at once. For the other names see
 * `src/settings.ts`.
 */
export const runBuild = (options: RunOptions = {}): Promise<Outcome> =>
  runNpm(['run', 'build'], options);

/**
 * A copy of the sources of the site, with these packages, for a test that changes the code.
 * `remove` deletes it.
 */
export function projectCopy(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'umbral-project-'));
  for (const part of ['src', 'public', 'scripts', 'astro.config.mjs', 'tsconfig.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    cpSync(join(root, file), join(folder, file));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
