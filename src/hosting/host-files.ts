import type { HeaderRule, HeaderScope } from './headers.ts';

/** The `_headers` file of Netlify, Cloudflare Pages and the hosts that follow them. */
export function headersFile(rules: readonly HeaderRule[]): string {
  const blocks = rules.flatMap(({ paths, headers }) =>
    paths.map((path) =>
      [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    ),
  );
  return `# Made by the build from src/hosting/headers.ts.\n${blocks.join('\n')}\n`;
}

/**
 * The redirects of the site. The hosts add the slash to a folder and send 404.html by themselves,
 * no address of ours has moved, and nobody's language is guessed. But browsers ask for this one
 * file where a page names no icon, as the embed pages and the data files do not, and would get all
 * of 404.html each time. Under a base path the top of the host is not ours.
 */
export const redirects = ({
  base,
}: HeaderScope): readonly { from: string; to: string; status: 301 }[] =>
  base === '' ? [{ from: '/favicon.ico', to: '/favicon.svg', status: 301 }] : [];

/** The `_redirects` file of the same hosts. */
export const redirectsFile = (place: HeaderScope): string =>
  [
    '# Made by the build from src/hosting/host-files.ts. ',
    'Hosts add the slash to folders and send 404.html by themselves.\n',
    ...redirects(place).map(({ from, to, status }) => `${from} ${to} ${status}\n`),
  ].join('');
