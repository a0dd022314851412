import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { invalid } from '../support/validator.ts';
import { budget, measureOneFile } from '../../bench/one-file.ts';

const dist = inject('distDir');
const html = readFileSync(join(dist, 'umbral.html'), 'utf8');
const hash = (text = ''): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

it('keeps its budget: 1.5 MB on disk, 300 kB packed', () => {
  const { raw, brotli } = measureOneFile(dist);
  expect(raw).toBeLessThanOrEqual(budget.raw);
  expect(brotli).toBeLessThanOrEqual(budget.brotli);
});

it('allows its own style and script by their hashes and nothing else, and has no other', () => {
  const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1];
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1];
  const policy = /<meta http-equiv="content-security-policy" content="([^"]*)">/
    .exec(html)?.[1]
    ?.split(';');
  expect(policy).toEqual([
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
  expect(html.match(/<(script|style)\b(?![^>]*application\/json)/g)).toHaveLength(2);
});

it('names nothing that it would have to fetch', () => {
  expect(
    html.match(
      /<[^>]*\s(src|srcset|poster|action|data|background)=|<(link|iframe|img|object|embed|base)\b|url\(|@import/g,
    ),
  ).toBeNull();
});

it('leaves a text out only where the self-check needs its script, and holds it in full elsewhere', () => {
  const readable = html.replace(/<(script|style|noscript)\b[\s\S]*?<\/\1>/g, '');
  for (const [place, source] of [
    ['data-as', 'data-once'],
    ['data-say', 'data-said'],
  ] as const) {
    const numbers = [
      ...new Set(
        [...readable.matchAll(new RegExp(`${place}=(\\d+)`, 'g'))].map(([, number]) => number),
      ),
    ];
    const there = [...readable.matchAll(new RegExp(`${source}=(\\d+)`, 'g'))].map(
      ([, number]) => number,
    );
    expect(numbers.length).toBeGreaterThan(10);
    expect(numbers.filter((number) => there.filter((one) => one === number).length !== 1)).toEqual(
      [],
    );
  }
  expect(readable.replace(/<self-check[\s\S]*?<\/self-check>/g, '')).not.toMatch(
    /data-(as|say|once)=/,
  );
});

it('is valid HTML: its frame, and each part in it', async () => {
  const parts =
    html.match(
      /<section class=page[\s\S]*?(?=\n?<section class=page|<\/div><\/div>(?:\n<div class=lang|<\/main>))/g,
    ) ?? [];
  expect(parts.length).toBeGreaterThan(40);
  const frame = parts.reduce(
    (rest, part) => rest.replace(part, () => '<p>'),
    html.replace(/<style>[\s\S]*?<\/style>|<script>[\s\S]*?<\/script>/g, ''),
  );
  // The ids of the parts and what names them across parts: see the test in the browser.
  const page = (part: string): string =>
    `<!DOCTYPE html><html lang="es"><head><title>Umbral</title></head><body><main>${part}</main></body></html>`;
  const wrong = await invalid('frame', frame, true);
  for (const part of parts)
    wrong.push(...(await invalid(/id="?([^">\s]+)/.exec(part)?.[1] ?? '', page(part), true)));
  expect(wrong.slice(0, 20)).toEqual([]);
});
