import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { compress } from '../src/hosting/compress.ts';
import { firstRoundTrip } from './budgets.ts';
import { answerBytes } from './http2-bytes.ts';
import { haveNginx, noNginx, startNginx } from './nginx.ts';
import { type Row, atMost } from './rows.ts';

const page = 'es/ley/dl-1350/art-29-2/';
const wrk = '/usr/bin/wrk';
const brotli = { 'accept-encoding': 'br' };
const connections = 64;
const seconds = 4;

/** What wrk printed, in numbers and its own units. */
export interface Load {
  readonly perSecond: number;
  /** Latencies by the share of answers that were as fast, such as "1.20ms". */
  readonly within: readonly (readonly [percent: string, time: string])[];
  /** Answers that were none of 2xx or 3xx, and connections that broke. */
  readonly errors: number;
}

/** @throws when the text is not what wrk prints with --latency */
export function readWrk(text: string): Load {
  const perSecond = Number(/Requests\/sec:\s*([\d.]+)/.exec(text)?.[1]);
  const within = [...text.matchAll(/^\s*(50|90|99)%\s+(\S+)$/gm)].map(
    ([, percent = '', time = '']) => [percent, time] as const,
  );
  if (!(perSecond > 0) || within.length !== 3)
    throw new Error(`wrk printed something else than it did:\n${text}`);
  const counts = [
    ...(/Socket errors:(.*)/.exec(text)?.[1] ?? '').matchAll(/\d+/g),
    ...text.matchAll(/(?<=Non-2xx or 3xx responses:\s*)\d+/g),
  ];
  return { perSecond, within, errors: counts.reduce((sum, [count]) => sum + Number(count), 0) };
}

/**
 * How many readers a second get the page of law from nginx on this machine, with brotli, while the
 * same machine asks for it; and the bytes of its first answer.
 */
export async function measureLoad(dist: string): Promise<Row[]> {
  if (!haveNginx) return [{ what: 'load', figure: 'not measured', note: noNginx }];
  const dir = mkdtempSync(join(tmpdir(), 'umbral-load-'));
  try {
    for (const path of [`${page}index.html`, '404.html', 'index.html'])
      cpSync(join(dist, path), join(dir, path));
    await compress(dir);
    const nginx = await startNginx({ dir });
    try {
      const { headers, body } = await answerBytes(nginx.http2Url + page, brotli);
      const first = atMost(
        'art. 29.2 over HTTP/2: headers and HTML',
        headers + body,
        firstRoundTrip,
        'bytes',
        { note: `${headers} + ${body}: one round trip of a new connection` },
      );
      return [
        first,
        existsSync(wrk)
          ? loadRow(nginx.url + page)
          : {
              what: 'load',
              figure: 'not measured',
              note: 'wrk is not installed: on Debian, apt install wrk',
            },
      ];
    } finally {
      await nginx.close();
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function loadRow(url: string): Row {
  const { perSecond, within, errors } = readWrk(
    execFileSync(
      wrk,
      ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', '-H', 'Accept-Encoding: br', url],
      { encoding: 'utf8' },
    ),
  );
  const latencies = within.map(([percent, time]) => `${percent} % within ${time}`).join(', ');
  return {
    what: 'art. 29.2 from nginx with brotli',
    figure:
      `${Math.round(perSecond).toLocaleString('en')} pages a second, ${latencies}, ` +
      `${errors} errors`,
    note:
      `wrk, ${connections} connections, ${seconds} s, loopback, ` +
      `on the same ${availableParallelism()} cores`,
  };
}
