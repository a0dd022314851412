import { headerRules, type Header, type HeaderScope } from './headers.ts';
import { redirects } from './host-files.ts';
import { defaultMediaType, mediaTypesByExtension, nonStandardMediaTypes } from './media-types.ts';

interface NginxOptions extends HeaderScope {
  /** The folder of the built site: an absolute path. */
  readonly root: string;
  /** What nginx listens on, each as in its `listen` line. */
  readonly listen: readonly string[];
  /**
   * Whether nginx has the module that sends .br files; without it, that line would keep nginx from
   * starting.
   */
  readonly brotli: boolean;
}

const escaped = (path: string): string =>
  path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
const variable = (name: string): string => `$umbral_${name.toLowerCase().replaceAll('-', '_')}`;
const map = (from: string, to: string, entries: readonly (readonly [string, string])[]): string =>
  [
    `map ${from} ${to} {`,
    '    default "";',
    ...entries.map(([key, value]) => `    "${key}" "${value}";`),
    '}',
  ].join('\n');

/**
 * An nginx configuration with the headers of `_headers`: a `map` from path to kind, one from kind
 * to value for each header, and a `server`. An empty value sends no header, so every header is
 * named once, in one place; nginx forgets the outer `add_header` lines wherever an inner one
 * stands.
 *
 * @throws Error when the folder, or what to listen on, cannot be written in a configuration
 */
export function nginxConf({ base, site, root, listen, brotli }: NginxOptions): string {
  // nginx has no way to write these: it puts a variable in place of "$name", even in quotes.
  if (/["$\\\p{Cc}]/u.test(root))
    throw new Error(
      `nginx cannot be told of the folder ${JSON.stringify(root)}: ` +
        'choose a path without quotes, "$", backslashes and control characters.',
    );
  const odd = listen.find((address) => !/^[\w.:[\]/-]+( [\w.=:-]+)*$/.test(address));
  if (odd !== undefined)
    throw new Error(
      `${JSON.stringify(odd)} is nothing that nginx can listen on: ` +
        'write a port or an address, such as 80, 127.0.0.1:8080 or [::]:80.',
    );
  const dir = root.replace(/\/?$/, '/');
  const rules = headerRules({ base, site });
  const kinds = rules.filter(({ kind }) => kind !== 'all' && kind !== 'type');
  const names = [...new Set(kinds.flatMap(({ headers }) => headers.map(([name]) => name)))];
  const headers: Header[] = [
    ...rules.filter(({ kind }) => kind === 'all').flatMap((rule) => rule.headers),
    ...names.map((name) => [name, variable(name)] as const),
  ];
  const paths = kinds.flatMap(({ kind, paths: locations }) =>
    locations.map((path): Header => [`~^${escaped(path)}$`, kind]),
  );
  const maps = [
    map('$uri', '$umbral_kind', paths),
    ...names.map((name) =>
      map(
        '$umbral_kind',
        variable(name),
        kinds.flatMap(({ kind, headers: own }) =>
          own.flatMap(([header, value]): Header[] => (header === name ? [[kind, value]] : [])),
        ),
      ),
    ),
  ];
  // The files whose last ending does not tell their type.
  const unusual = Object.entries(nonStandardMediaTypes).map(
    ([path, type]) => `        location ~ "^${escaped(base)}/(${escaped(path.slice(1))})$" {
            alias "${dir}$1";
            types {}
            default_type "${type}";
        }`,
  );
  // Under a base path, the top of the host is not this site's.
  const outside = `    location / {
        return 404;
    }
    location = ${base} {
        return 301 ${base}/$is_args$args;
    }
`;
  return `# This site on nginx, made by "npm run nginx"; docs/hosting.md says how to use it.
# It belongs inside nginx's "http" block.
${maps.join('\n')}
server {
${listen.map((address) => `    listen ${address};`).join('\n')}
    server_name ${site.hostname.endsWith('.example') ? '_' : site.hostname};
    server_tokens off;
    absolute_redirect off;
    error_page 404 ${base}/404.html;
${redirects({ base, site })
  .map(
    ({ from, to, status }) => `    location = ${from} {\n        return ${status} ${to};\n    }\n`,
  )
  .join('')}${base && outside}    location ${base}/ {
        alias "${dir}";
        index index.html;
        # Files that "npm run compress" has written beside the others; a browser that takes neither
        # gets the plain file.
        gzip_static on;
        gzip_vary on;
${brotli ? '        brotli_static on;\n' : ''}        types {
${Object.entries(mediaTypesByExtension)
  .map(([ending, type]) => `            "${type}" ${ending};`)
  .join('\n')}
        }
        default_type ${defaultMediaType};
${headers.map(([name, value]) => `        add_header ${name} "${value}" always;`).join('\n')}
${unusual.join('\n')}
    }
}
`;
}
