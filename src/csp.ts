import { createHash } from 'node:crypto';

/** The CSP source of an inline script or style: 'sha256-…', with its quotes. */
export const hashSource = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The policy of a page that needs nothing but itself and what its `own` directives allow. */
export const standalonePolicy = (own: readonly string[]): string =>
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
