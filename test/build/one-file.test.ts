import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { budget, measureOneFile } from '../../bench/one-file.ts';

const dist = inject('distDir');
const html = readFileSync(join(dist, 'umbral.html'), 'utf8');
const hash = (text = ''): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

it('keeps its budget: 900 kB on disk, 300 kB packed', () => {
  const { raw, brotli } = measureOneFile(dist);
  expect(raw).toBeLessThanOrEqual(budget.raw);
  expect(brotli).toBeLessThanOrEqual(budget.brotli);
});

it('allows its own style and script by their hashes and nothing else, and has no other', () => {
  const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1];
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1];
  const policy = /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html)?.[1]?.split(';');
  expect(policy).toEqual(["default-src 'none'", `script-src ${hash(script)}`, `style-src ${hash(style)}`, "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'"]);
  expect(html.match(/<(script|style)\b(?![^>]*application\/json)/g)).toHaveLength(2);
});

it('names nothing that it would have to fetch', () => {
  expect(html.match(/<[^>]*\s(src|srcset|poster|action|data|background)=|<(link|iframe|img|object|embed|base)\b|url\(|@import/g)).toBeNull();
});

it('is the same text without a script as with one: no law is packed, hidden in data or written by a script', () => {
  const readable = html.replace(/<(script|style|noscript)\b[\s\S]*?<\/\1>/g, '');
  // What a script writes again is named by a number; it stands in full elsewhere.
  for (const place of ['data-as', 'data-say']) {
    const source = place === 'data-as' ? 'data-once' : 'data-said';
    const numbers = new Set([...readable.matchAll(new RegExp(`${place}=(\\d+)`, 'g'))].map(([, number]) => number));
    const there = [...readable.matchAll(new RegExp(`${source}=(\\d+)`, 'g'))].map(([, number]) => number);
    expect(numbers.size).toBeGreaterThan(10);
    expect([...numbers].filter((number) => there.filter((one) => one === number).length !== 1)).toEqual([]);
  }
  expect(readable.match(/<p class=law data-segment=k-4[^>]*>o para quienes <a/g)?.length).toBeGreaterThan(0);
});
