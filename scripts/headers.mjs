/**
 * Reads a `_headers` file, as Netlify and Cloudflare Pages do: a line with a path, then indented
 * `Name: value` lines. A `#` starts a comment line. `*` in a path stands for anything, `:name` for
 * one part between slashes.
 *
 * @typedef {{ pattern: RegExp, headers: [name: string, value: string][] }} Rule
 * @param {string} text
 * @returns {Rule[]}
 */
export function parseHeaders(text) {
  /** @type {Rule[]} */
  const rules = [];
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*(#|$)/.test(line)) continue;
    if (/^\S/.test(line)) {
      rules.push({ pattern: toPattern(line.trim()), headers: [] });
      continue;
    }
    const [, name, value] = /^\s+([^\s:]+):\s*(.*?)\s*$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (!rule || !name || value === undefined)
      throw new Error(`_headers: this line is neither a path nor a header: ${line.trim()}`);
    rule.headers.push([name, value]);
  }
  return rules;
}

/**
 * The headers of every rule that the path matches. A name that comes twice has its values joined
 * with a comma, as the hosts do.
 *
 * @param {Rule[]} rules
 * @param {string} path from the site's root, with its leading slash
 * @returns {Map<string, string>}
 */
export function headersFor(rules, path) {
  const found = new Map();
  for (const [name, value] of rules
    .filter(({ pattern }) => pattern.test(path))
    .flatMap(({ headers }) => headers)) {
    const key = name.toLowerCase();
    found.set(key, found.has(key) ? `${found.get(key)}, ${value}` : value);
  }
  return found;
}

/** @param {string} path */
function toPattern(path) {
  const escaped = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/:\w+/g, '[^/]+').replace(/\*/g, '.*')}$`);
}

/**
 * Reads a `_redirects` file whose lines are "from to status", as the build writes it.
 *
 * @param {string} text
 * @returns {Map<string, { to: string, status: number }>} by the path that is asked for
 */
export function parseRedirects(text) {
  const lines = text.split(/\r?\n/).filter((line) => !/^\s*(#|$)/.test(line));
  return new Map(
    lines.map((line) => {
      const [, from, to, status] = /^(\/\S*) (\/\S*) (30[1278])$/.exec(line) ?? [];
      if (!from || !to) throw new Error(`_redirects: this line is not "from to status": ${line}`);
      return [from, { to, status: Number(status) }];
    }),
  );
}
