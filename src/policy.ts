import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The page with its policy naming the hashes of its own inline scripts and styles only. */
export function tightened(html: string): string {
  const inline = [...html.matchAll(/<(?:script|style)\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/(?:script|style)>/g)].map(([, text = '']) => sha256(text));
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, (meta) => meta.replace(/ 'sha256-[^']*'/g, (hash) => (inline.includes(hash.trim()) ? hash : '')));
}

/** Astro allows every page the inline code of the whole site; a page needs, and should allow, only its own. Saves bytes too. */
export function tightPolicy(): AstroIntegration {
  return {
    name: 'umbral:tight-policy',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))) {
          const path = join(root, file);
          writeFileSync(path, tightened(readFileSync(path, 'utf8')));
        }
      },
    },
  };
}
