import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ownOutput, runBuild } from '../support/run-npm.ts';
import { policyOf } from '../support/policy.ts';

const { out, env, remove } = ownOutput();
let files: string[] = [];
beforeAll(async () => {
  const { code, output } = await runBuild({
    env: { BASE_PATH: '/x/', SITE_URL: 'https://ley.example.org', ...env },
  });
  if (code !== 0) throw new Error(output);
  files = readdirSync(out, { recursive: true, encoding: 'utf8' });
});
afterAll(remove);

it('every internal address has the base path', () => {
  const wrong = files
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => {
      const links = [
        ...readFileSync(join(out, file), 'utf8').matchAll(
          /\b(?:href|src|action|data-bundle)="(\/[^"]*)"/g,
        ),
      ].map((match) => match[1] ?? '');
      return links.filter((link) => !link.startsWith('/x/')).map((link) => `${file}: ${link}`);
    });
  expect(wrong).toEqual([]);
});

it('the canonical link and the sitemap have the host and the base path', () => {
  expect(readFileSync(join(out, 'es/index.html'), 'utf8')).toContain(
    '<link rel="canonical" href="https://ley.example.org/x/es/">',
  );
  expect(readFileSync(join(out, 'sitemap.xml'), 'utf8')).toContain(
    '<loc>https://ley.example.org/x/en/law/dl-1350/art-29-2/</loc>',
  );
});

it('every page has a content security policy without unsafe-inline', () => {
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(join(out, file), 'utf8');
    const policy = policyOf(html);
    expect([
      file,
      policy.includes("default-src 'none'"),
      policy.includes('unsafe-inline'),
      /\son[a-z]+="/.test(html),
      /\sstyle="/.test(html),
    ]).toEqual([file, true, false, false, false]);
  }
});
