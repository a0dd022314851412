import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The packages of which something is in the built site, each with the file of its licence. The
 * lists of `npm run licences` name them too.
 */
const packages = [
  {
    name: 'pagefind',
    what: 'the script and the program of the search, in pagefind/',
    licence: 'LICENSE/LICENSE',
  },
] as const;

const textOf = (name: string, file: string): string =>
  readFileSync(
    fileURLToPath(new URL(`../../node_modules/${name}/${file}`, import.meta.url)),
    'utf8',
  );

/**
 * The notices that must come with what the site holds of others: which program, which version, and
 * its whole licence.
 */
export function thirdPartyLicences(): string {
  const notices = packages.map(({ name, what, licence }) => {
    const { version } = JSON.parse(textOf(name, 'package.json')) as { version: string };
    return `${name} ${version}: ${what}\n\n${textOf(name, licence).trim()}\n`;
  });
  return `This site holds programs of others, under these licences.\n\n${notices.join('\n')}`;
}
