import { type Copy, hasAddress } from './copy.ts';

/**
 * What a copy of the site has to say to an address: a file of it, another address to go to, or
 * nothing.
 */
export type OfflineAddress =
  | { readonly kind: 'file'; readonly address: string }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'elsewhere' };

/**
 * Where an address leads in a copy of the site, as on its server: a query says nothing about which
 * file is meant, and a page may be asked for without its last slash.
 *
 * @param url the whole address asked for; its fragment plays no part
 * @param scope the whole address of the top of the site, with its last slash
 */
export function resolveAddress(copy: Copy, url: string, scope: string): OfflineAddress {
  const { pathname, search, origin } = new URL(url);
  const top = new URL(scope);
  if (origin !== top.origin || !pathname.startsWith(top.pathname)) return { kind: 'elsewhere' };
  const address = pathname.slice(top.pathname.length).replace(/(^|\/)index\.html$/, '$1');
  if (hasAddress(copy, address)) return { kind: 'file', address };
  return hasAddress(copy, `${address}/`)
    ? { kind: 'moved', to: `${pathname}/${search}` }
    : { kind: 'elsewhere' };
}
