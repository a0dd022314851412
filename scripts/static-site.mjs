import { once } from 'node:events';
import { existsSync, ReadStream, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { send } from '@fastify/send';
import { headersFor, parseHeaders, parseRedirects } from './headers.mjs';
import { acceptsCoding, encodePath, readAddress, usableRange } from './request.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} Request
 *
 * @typedef {import('node:http').ServerResponse} Response
 */

/** Content codings, best first, with the endings of the files that `npm run compress` writes. */
const codings = /** @type {const} */ ([
  ['br', '.br'],
  ['gzip', '.gz'],
]);

/**
 * A built site on disk, which answers requests. Files are read for each request, so that it has the
 * next build at once.
 */
export class StaticSite {
  /**
   * @param {string} root its folder
   * @param {string} base the path that it is served under, with a slash at both ends
   * @param {(path: string) => string} mediaTypeOf
   * @throws Error if its `_headers` or `_redirects` cannot be parsed
   */
  constructor(root, base, mediaTypeOf) {
    this.root = root;
    this.base = base;
    this.mediaTypeOf = mediaTypeOf;
    this.rules = fileReader(join(root, '_headers'), parseHeaders);
    this.redirects = fileReader(join(root, '_redirects'), parseRedirects);
    this.rules();
    this.redirects();
  }

  /**
   * Answers a request.
   *
   * @param {Request} request @param {Response} response
   * @throws if the file cannot be read
   */
  async answer(request, response) {
    const { path: asked, search } = readAddress(request.url ?? '/');
    const path =
      asked !== undefined && `${asked}/`.startsWith(this.base)
        ? asked.slice(this.base.length - 1)
        : undefined;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      this.#setHeaders(response, path ?? '/404.html');
      return response
        .writeHead(405, { Allow: 'GET, HEAD', 'Content-Type': this.mediaTypeOf('405.txt') })
        .end('Only GET and HEAD are answered here.');
    }
    const redirect = asked === undefined ? undefined : this.redirects().get(asked);
    if (redirect)
      return response.writeHead(redirect.status, { Location: redirect.to + search }).end();
    if (asked === undefined || path === undefined) return this.#notFound(response, '/404.html');
    if (!path.endsWith('/') && existsSync(join(this.root, path, 'index.html')))
      return response.writeHead(301, { Location: `${encodePath(asked)}/${search}` }).end();
    return this.#sendFile(request, response, path);
  }

  /**
   * Sends the file at a path, compressed if `npm run compress` has compressed it.
   *
   * @param {Request} request @param {Response} response @param {string} path under the base path
   */
  async #sendFile(request, response, path) {
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const accepted = request.headers['accept-encoding'];
    const [coding, ending] = codings.find(
      ([name, extension]) =>
        acceptsCoding(accepted, name) && existsSync(join(this.root, file + extension)),
    ) ?? [undefined, ''];
    const onFile = (/** @type {string} */ _, /** @type {import('node:fs').Stats} */ { size }) => {
      request.headers.range = usableRange(request.headers.range, size);
    };
    const sent = await send(request, encodePath(file + ending), {
      root: this.root,
      index: false,
      cacheControl: false,
      contentType: false,
      onFile,
    });
    if (sent.type === 'directory' || [400, 403, 404].includes(sent.statusCode))
      return this.#notFound(response, path);
    if (sent.statusCode === 500)
      throw sent.type === 'error' ? sent.metadata.error : new Error(file);
    // Wait for the file before anything is sent, so that a file that cannot be read is an error of
    // the server and not half an answer.
    if (sent.stream instanceof ReadStream) await once(sent.stream, 'open');
    this.#setHeaders(response, path);
    response.setHeader('Vary', 'Accept-Encoding');
    if (coding) response.setHeader('Content-Encoding', coding);
    if (sent.type === 'error')
      return response.writeHead(sent.statusCode, { ...sent.headers, 'Content-Length': 0 }).end();
    response.writeHead(sent.statusCode, sent.headers);
    return pipeline(sent.stream, response);
  }

  /** @param {Response} response @param {string} path under the base path */
  #setHeaders(response, path) {
    response.setHeader('Content-Type', this.mediaTypeOf(path.endsWith('/') ? 'index.html' : path));
    // The rules name whole paths.
    for (const [name, value] of headersFor(this.rules(), this.base + path.slice(1)))
      response.setHeader(name, value);
  }

  /** @param {Response} response @param {string} path under the base path */
  #notFound(response, path) {
    const page = join(this.root, '404.html');
    const hasPage = existsSync(page);
    this.#setHeaders(response, path);
    response.setHeader('Content-Type', this.mediaTypeOf(hasPage ? '404.html' : '404.txt'));
    // While a build replaces the site there is no folder for a moment. That says nothing about the
    // address.
    if (!existsSync(this.root))
      return response
        .writeHead(503, { 'Retry-After': '1' })
        .end('The site is being replaced: try again.');
    const body = hasPage ? readFileSync(page) : 'Not found';
    return response.writeHead(404, { 'Content-Length': Buffer.byteLength(body) }).end(body);
  }
}

/**
 * Returns a function that gives the parsed text of a file; of a missing file, that of an empty one.
 * The file is read again when it has been replaced. While it is missing, the last text counts, so
 * that no page goes without its headers.
 *
 * @template T @param {string} path @param {(text: string) => T} parse @returns {() => T}
 */
function fileReader(path, parse) {
  let parsed = parse('');
  let known = '';
  return () => {
    const stat = statSync(path, { throwIfNoEntry: false });
    const identity = stat ? [stat.dev, stat.ino, stat.mtimeMs, stat.size].join() : known;
    if (identity !== known) {
      parsed = parse(readFileSync(path, 'utf8'));
      known = identity;
    }
    return parsed;
  };
}
