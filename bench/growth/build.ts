import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/**
 * What a build took: wall time and CPU time in seconds, and the peak memory of its processes
 * together.
 */
export interface Cost {
  readonly wall: number;
  readonly cpu: number;
  /** Bytes, sampled; pages that processes share count once for each. */
  readonly memory: number;
}

/** How often memory is looked at. */
const every = 100;

/**
 * Runs a command and measures it with everything it starts.
 *
 * @throws Error with the end of its output when it fails.
 */
export function measured(
  command: readonly string[],
  { cwd = process.cwd(), env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Cost> {
  return new Promise((done, failed) => {
    const started = performance.now();
    // The shell tells what its children used, those that are gone included.
    const child = spawn('bash', ['-c', 'TIMEFORMAT="used %U %S"; time "$@"', 'bash', ...command], {
      cwd,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream
        .setEncoding('utf8')
        .on('data', (text: string) => (output = (output + text).slice(-4000)));
    let memory = 0;
    const sampling = setInterval(() => (memory = Math.max(memory, residentOf(child.pid!))), every);
    child.once('error', failed).once('close', (code) => {
      clearInterval(sampling);
      const wall = (performance.now() - started) / 1000;
      const [, user = '0', system = '0'] = /used ([\d.]+) ([\d.]+)\s*$/.exec(output) ?? [];
      if (code === 0) done({ wall, cpu: Number(user) + Number(system), memory });
      else failed(new Error(`"${command.join(' ')}" failed:\n${output}`));
    });
  });
}

/** The memory of a process and of all that it started, in bytes. Linux only: elsewhere it is 0. */
function residentOf(root: number): number {
  const children = new Map<number, number[]>();
  const resident = new Map<number, number>();
  for (const pid of listed()) {
    try {
      // After the name, which may hold anything: state, parent, …, and in field 24 the pages in
      // memory.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
      const parent = Number(fields[1]);
      children.set(parent, [...(children.get(parent) ?? []), pid]);
      resident.set(pid, Number(fields[21]) * 4096);
    } catch {
      // It has ended in the meantime.
    }
  }
  const sum = (pid: number): number =>
    (resident.get(pid) ?? 0) +
    (children.get(pid) ?? []).reduce((all, child) => all + sum(child), 0);
  return sum(root);
}

function listed(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}
