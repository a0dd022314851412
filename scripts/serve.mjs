import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { typeByEnding } from '../src/hosting/media-types.ts';
import { headersFor, parseHeaders, parseRedirects } from './headers.mjs';
import { isProgram } from './is-program.mjs';

/**
 * Serves a built site on 127.0.0.1 as a static host does: a folder's address without its last slash leads to the one
 * with it, what is not there gets 404.html with status 404, and `_headers` and `_redirects` are obeyed if the site has
 * them; their paths begin with the base path. Where `npm run compress` has packed files, these are sent. Files are read at each request, so a build
 * that follows is seen at once.
 *
 * @param {{ dir: string, base?: string, port?: number }} options
 *   `dir`: the built site; `base`: the path it stands under; `port`: 0 for any free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends with the base path's slash
 * @throws when `dir` is not there, or the port is taken (code EADDRINUSE)
 */
export async function serve({ dir, base = '/', port = 0 }) {
  const root = resolve(dir);
  if (!existsSync(root)) throw new Error(`There is no built site in ${dir}: run "npm run build" first.`);
  const under = `/${base}/`.replace(/\/+/g, '/');
  const textOf = (/** @type {string} */ name) => (existsSync(join(root, name)) ? readFileSync(join(root, name), 'utf8') : '');
  const rules = parseHeaders(textOf('_headers'));
  const redirects = parseRedirects(textOf('_redirects'));

  /** @param {import('node:http').ServerResponse} response @param {string} path under the base path, which the rules name too */
  const setHeaders = (response, path) => {
    response.setHeader('Content-Type', typeByEnding(path.endsWith('/') ? 'index.html' : path));
    for (const [name, value] of headersFor(rules, under + path.slice(1))) response.setHeader(name, value);
  };
  const files = sirv(root, { dev: true, etag: true, brotli: true, gzip: true, setHeaders });

  const server = createServer((request, response) => {
    const asked = request.url ?? '/';
    const { pathname, search } = new URL(URL.canParse(asked, 'http://host') ? asked : '/404', 'http://host');
    const redirect = redirects.get(pathname);
    if (redirect) return response.writeHead(redirect.status, { Location: redirect.to + search }).end();
    const path = `${pathname}/`.startsWith(under) ? pathname.slice(under.length - 1) : undefined;
    const notFound = () => {
      const page = join(root, '404.html');
      setHeaders(response, path ?? '/404.html');
      response.writeHead(404, { 'Content-Type': typeByEnding('404.html') });
      response.end(existsSync(page) ? readFileSync(page) : 'Not found');
    };
    if (path === undefined) return notFound();
    if (!path.endsWith('/') && existsSync(join(root, path, 'index.html'))) {
      return response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    }
    request.url = path + search;
    files(request, response, notFound);
  });

  await new Promise((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', () => done(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}${under}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Serves on the first free port from `port` on. @param {{ dir: string, base: string, port: number }} options */
async function serveFrom({ port, ...site }) {
  for (let tried = port; ; tried += 1) {
    try {
      return await serve({ ...site, port: tried });
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || tried === port + 50) throw error;
    }
  }
}

if (isProgram(import.meta.url)) {
  const { PORT = '4321', BASE_PATH = '/', OUT_DIR = 'dist' } = process.env;
  try {
    const { url, close } = await serveFrom({ dir: OUT_DIR, base: BASE_PATH, port: Number(PORT) });
    console.log(`Umbral is at ${url.replace('127.0.0.1', 'localhost')}`);
    const stop = () => void close().then(() => process.exit(0));
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
    // Who stops npm alone stops the shell between npm and this program, and that passes no signal on.
    const parent = process.ppid;
    if (process.env.npm_lifecycle_event) setInterval(() => process.ppid === parent || stop(), 500).unref();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
