import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

export type Sizes = { raw: number; gzip: number; brotli: number };

/** The bytes of some files, each compressed by itself, as a server sends them. */
export function sizes(texts: (string | Buffer)[]): Sizes {
  const sum = { raw: 0, gzip: 0, brotli: 0 };
  for (const text of texts.filter(({ length }) => length > 0)) {
    const bytes = Buffer.from(text);
    sum.raw += bytes.length;
    sum.gzip += gzipSync(bytes, { level: 9 }).length;
    sum.brotli += brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
    }).length;
  }
  return sum;
}

/**
 * The scripts of a page: `inline` those between its tags, data such as JSON-LD left out; `external`
 * the files its tags name with the files these import statically. What a page loads only when it is
 * used is not counted.
 */
export function measureScripts(
  html: string,
  site: { dist: string; base: string },
): { inline: Sizes; external: Sizes } {
  const inline: string[] = [];
  const files = new Set<string>();
  for (const [, attributes = '', text = ''] of html.matchAll(
    /<script\b([^>]*)>([\s\S]*?)<\/script>/g,
  )) {
    const source = /\ssrc="([^"]+)"/.exec(attributes)?.[1];
    const type = /\stype="([^"]+)"/.exec(attributes)?.[1] ?? 'module';
    if (source) addFile(source, site, files);
    else if (type === 'module' || type === 'text/javascript') inline.push(text);
  }
  for (const text of inline) addImports(text, site.base, site, files);
  return {
    inline: sizes([inline.join('')]),
    external: sizes([...files].map((file) => readFileSync(file))),
  };
}

function addFile(address: string, site: { dist: string; base: string }, files: Set<string>): void {
  const file = join(site.dist, address.slice(site.base.length));
  if (!address.startsWith(site.base) || files.has(file) || !existsSync(file)) return;
  files.add(file);
  addImports(readFileSync(file, 'utf8'), posix.dirname(address), site, files);
}

function addImports(
  code: string,
  from: string,
  site: { dist: string; base: string },
  files: Set<string>,
): void {
  for (const [, path = ''] of code.matchAll(/\b(?:import|from)\s*["']([^"']+\.js)["']/g))
    addFile(posix.resolve(from, path), site, files);
}

/**
 * The bytes of the rules as a page would load them, bundled and minified; undefined when there are
 * none.
 */
export async function measureRules(): Promise<Sizes | undefined> {
  if (!existsSync('src/rules/index.ts')) return undefined;
  const entry = {
    contents: 'export { screen, interview, notices } from "./src/rules/index.ts"',
    resolveDir: process.cwd(),
  };
  const { outputFiles } = await build({
    stdin: entry,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return sizes(outputFiles.map(({ contents }) => Buffer.from(contents)));
}
