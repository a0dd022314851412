import { createHash } from 'node:crypto';
import type { APIContext } from 'astro';
import type { PageId } from './model/pages.ts';

/**
 * The Content-Security-Policy of everything that the build writes. A page that Astro renders has
 * `commonPolicy`, what its layout adds, and the hashes of its inline code, all in a <meta>. The
 * header adds who may frame it (src/hosting/headers.ts).
 */

type PageCsp = NonNullable<APIContext['csp']>;
type Directive = Parameters<PageCsp['insertDirective']>[0];

/** What a layout adds to `commonPolicy`. */
interface AddedPolicy {
  readonly directives: readonly Directive[];
  /** Added to `script-src`. */
  readonly scriptSources?: readonly string[];
}

const commonDirectives: Directive[] = [
  "default-src 'none'",
  "img-src 'self' data:",
  "frame-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
];

/** The policy of every page that Astro renders, as `security.csp` of astro.config.mjs. */
export const commonPolicy = {
  directives: commonDirectives,
  scriptDirective: { resources: ["'self'"] },
  styleDirective: { resources: ["'self'"] },
};

/** What layouts/Base.astro adds: the pages of one language. */
export const basePolicy = (page: PageId): AddedPolicy => ({
  directives: [
    // Only the search has a form that is sent.
    page === 'search' || page === 'home' ? "form-action 'self'" : "form-action 'none'",
    // Only the search loads files by itself.
    page === 'search' ? "connect-src 'self'" : "connect-src 'none'",
    // The data page starts the worker of the offline copy, by a Trusted Types policy that can name
    // no other script (src/client/offline/offline-copy.ts).
    ...(page === 'data'
      ? (["worker-src 'self'", 'trusted-types umbral-offline'] as const)
      : (["trusted-types 'none'"] as const)),
  ],
  // Pagefind is WebAssembly.
  scriptSources: page === 'search' ? ["'wasm-unsafe-eval'"] : [],
});

/** What layouts/Bare.astro adds: the pages in both languages at once. */
export const barePolicy: AddedPolicy = {
  directives: ["form-action 'none'", "trusted-types 'none'"],
};

/** What layouts/Frame.astro adds: the embed pages, which other sites may frame. */
export const framePolicy: AddedPolicy = {
  directives: ["form-action 'none'", "trusted-types 'none'", "connect-src 'none'"],
};

/** Adds to the policy of the page that is rendered. `npm run dev` has no policy to add to. */
export function addPolicy(
  csp: PageCsp | undefined,
  { directives, scriptSources = [] }: AddedPolicy,
): void {
  for (const directive of directives) csp?.insertDirective(directive);
  for (const source of scriptSources) csp?.insertScriptResource(source);
}

/** The part of the policy that only a header can say: who may frame the page. */
export const frameAncestors = {
  nobody: "frame-ancestors 'none'",
  anybody: 'frame-ancestors *',
} as const;

/** The policy of umbral.html: its own inline scripts and styles, and nothing else. */
export const oneFilePolicy = (inline: {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}): string =>
  standalonePolicy([
    `script-src ${inline.scripts.map(hashSource).join(' ')}`,
    `style-src ${inline.styles.map(hashSource).join(' ')}`,
  ]);

/** The policy of a page that the service worker writes: its own inline style, and the icon. */
export const workerPagePolicy = (style: string): string =>
  standalonePolicy(["img-src 'self'", `style-src ${hashSource(style)}`]);

/** The policy of a page that needs nothing but itself and what its `own` directives allow. */
const standalonePolicy = (own: readonly string[]): string =>
  [
    "default-src 'none'",
    ...own,
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join(';');

/**
 * Removes from the Content-Security-Policy of a page all hashes but those of its own inline scripts
 * and styles. Astro allows the inline code of the whole site on every page. The page also gets
 * smaller.
 */
export function restrictPolicy(html: string): string {
  const inline = [
    ...html.matchAll(/<(?:script|style)\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/(?:script|style)>/g),
  ].map(([, text = '']) => hashSource(text));
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, (meta) =>
    meta.replace(/ 'sha256-[^']*'/g, (hash) => (inline.includes(hash.trim()) ? hash : '')),
  );
}

/** The hash of an inline script or style, as Astro takes it: sha256-… */
export const hashOf = (text: string): `sha256-${string}` =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** The CSP source of an inline script or style: its hash in quotes. */
const hashSource = (text: string): string => `'${hashOf(text)}'`;
