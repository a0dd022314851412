import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { isProgram } from './is-program.mjs';
import { stopOnOldNode } from './node-version.mjs';
import { StaticSite } from './static-site.mjs';

/**
 * Serves a built site on 127.0.0.1 as a static host does. The address of a folder without its last
 * slash is redirected to the one with it. A missing file gets 404.html with status 404. `_headers`
 * and `_redirects` are obeyed if the site has them; their paths begin with the base path. Files
 * that `npm run compress` has compressed are sent so.
 *
 * @param {{ dir: string, base?: string, port?: number }} options
 *   `dir`: the built site; `base`: the path it stands under; `port`: 0 for any free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends with the base path's
 * slash
 * @throws when `dir` is not there, or the port is taken (code EADDRINUSE)
 */
export async function serve({ dir, base = '/', port = 0 }) {
  const { mediaTypeOf } = await import('../src/hosting/media-types.ts');
  const root = resolve(dir);
  if (!existsSync(root))
    throw new Error(`There is no built site in ${dir}: run "npm run build" first.`);
  const site = new StaticSite(root, `/${base}/`.replace(/\/+/g, '/'), mediaTypeOf);
  const server = createServer((request, response) => {
    site.answer(request, response).catch(() => {
      // The browser has left, or the file was shorter than its length: only a broken connection
      // tells the browser that the answer is not complete.
      if (response.headersSent) return response.destroy();
      return response
        .writeHead(500, { 'Content-Type': mediaTypeOf('500.txt') })
        .end('This file cannot be read.');
    });
  });

  await new Promise((done, failed) =>
    server.once('error', failed).listen(port, '127.0.0.1', () => done(undefined)),
  );
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}${site.base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * Serves on the first free port from `port` on.
 *
 * @param {{ dir: string, base: string, port: number }} options
 */
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

/**
 * Stops when npm has ended. If only npm is stopped, the shell between npm and this program either
 * goes on or ends, and it passes no signal on.
 *
 * @param {() => void} stop
 */
function stopWithNpm(stop) {
  const ancestors = () => [process.ppid, parentOf(process.ppid)].join();
  const first = ancestors();
  if (process.env.npm_lifecycle_event)
    setInterval(() => ancestors() === first || stop(), 500).unref();
}

/**
 * Returns the process that started another; undefined on a system without /proc, whose shells do
 * not stay between npm and a program.
 *
 * @param {number} pid
 */
function parentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1];
  } catch {
    return undefined;
  }
}

/** npm start: serves the site that the environment names, until it is stopped. */
async function start() {
  const { readSettings, settingsReport } = await import('../src/settings.ts');
  const { outputFolder, restoreOutput } = await import('../src/hosting/output.ts');
  const { settings, problems } = readSettings(process.env);
  if (problems.length > 0) throw new Error(settingsReport(problems));
  const { outDir, base } = settings;
  restoreOutput(outputFolder(outDir));
  const { url, close } = await serveFrom({ dir: outDir, base, port: settings.port });
  if (!existsSync(join(outDir, '_headers'))) {
    console.warn(
      `Warning: ${outDir} has no file _headers, so its pages go out without their security ` +
        'headers, and other sites can frame them. Run "npm run build" again.',
    );
  }
  console.log(`Umbral is at ${url.replace('127.0.0.1', 'localhost')}`);
  const stop = () => void close().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
  stopWithNpm(stop);
}

if (isProgram(import.meta.url)) {
  stopOnOldNode('npm start');
  try {
    await start();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
