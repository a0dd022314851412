import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { headerRules, type HeaderScope } from './headers.ts';
import { headersFile, redirectsFile } from './host-files.ts';
import { thirdPartyLicences } from './third-party-licences.ts';

/**
 * Writes `_headers` and `_redirects` beside the built pages, for the base path and the address of
 * this build, and the licences of others.
 */
export function hostFiles(): AstroIntegration {
  let place: HeaderScope;
  return {
    name: 'umbral:host-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        place = {
          base: config.base.replace(/\/$/, ''),
          // astro.config.mjs always sets it.
          site: new URL(config.site!),
        };
      },
      'astro:build:done': ({ dir }) => {
        writeFileSync(new URL('_headers', dir), headersFile(headerRules(place)));
        writeFileSync(new URL('_redirects', dir), redirectsFile(place));
        writeFileSync(new URL('third-party-licences.txt', dir), thirdPartyLicences());
      },
    },
  };
}
