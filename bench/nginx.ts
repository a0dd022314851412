import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nginxConf } from '../src/hosting/nginx.ts';

/** The paths of nginx and its brotli module on Debian. */
const program = '/usr/sbin/nginx';
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
export const haveNginx = existsSync(program) && existsSync(brotliModule);
/** The reason of skipped tests. */
export const noNginx =
  'nginx is not installed: on Debian, apt install nginx libnginx-mod-http-brotli-static.';

/** A free port, because nginx cannot choose one itself. */
const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const server = createServer()
      .once('error', failed)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address() as AddressInfo;
        server.close(() => done(port));
      });
  });

export interface Nginx {
  /** Ends with the slash of the base path. */
  readonly url: string;
  /** The same site over HTTP/2 without TLS. */
  readonly http2Url: string;
  close(): Promise<void>;
}

/**
 * Starts Debian's nginx with our configuration on 127.0.0.1, in its own folder, independent of any
 * other nginx on the machine.
 */
export async function startNginx({
  dir,
  base = '',
  brotli = true,
}: {
  dir: string;
  base?: string;
  brotli?: boolean;
}): Promise<Nginx> {
  const prefix = mkdtempSync(join(tmpdir(), 'umbral-nginx-'));
  const [port, port2] = [await freePort(), await freePort()];
  const conf = nginxConf({
    base,
    site: new URL('https://umbral.example'),
    root: dir,
    listen: [`127.0.0.1:${port}`, `127.0.0.1:${port2} http2`],
    brotli,
  });
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${prefix}/${name};`)
    .join(' ');
  writeFileSync(
    join(prefix, 'nginx.conf'),
    // Under root, its workers would run as another user, who cannot read the folders of a test.
    `${process.getuid?.() === 0 ? 'user root;' : ''} ${brotli ? `load_module ${brotliModule};` : ''}
daemon off; worker_processes auto; pid ${prefix}/nginx.pid; error_log stderr;
events { worker_connections 512; }
http { access_log off; ${temp}\n${conf}}\n`,
  );
  const child = spawn(program, ['-p', prefix, '-c', join(prefix, 'nginx.conf'), '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(prefix, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}${base}/`;
  for (let tries = 0; ; tries += 1) {
    if (child.exitCode !== null) throw new Error(`nginx did not start:\n${said}`);
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { url, http2Url: `http://127.0.0.1:${port2}${base}/`, close };
    if (tries === 200) throw await close().then(() => new Error(`nginx does not answer:\n${said}`));
    await new Promise((done) => setTimeout(done, 25));
  }
}
