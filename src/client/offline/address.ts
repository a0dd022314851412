import { type Copy, hasAddress } from './copy.ts';

/**
 * Where an address leads in a copy of the site: to a file of it, by a redirect to another address,
 * or to nothing in it.
 */
export type OfflineAddress =
  | { readonly kind: 'file'; readonly address: string }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'elsewhere' };

/**
 * Returns where an address leads in a copy of the site. As on a server, the query and the fragment
 * do not matter, and a page without its last slash is redirected to the address with it.
 *
 * @param url the complete address of the request
 * @param scope the complete address of the top of the site, with its last slash
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
