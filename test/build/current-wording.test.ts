import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { href } from '../../src/i18n/routes.ts';
import { versionInForce } from '../../src/model/corpus.ts';
import { type Language, languages } from '../../src/model/language.ts';
import { goodContent } from '../support/content.ts';

const dist = inject('distDir');
const { corpus } = readCorpus(goodContent);
if (!corpus) throw new Error('The content cannot be read.');
const { work } = corpus;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
/** The words of each sentence of the law on a page, by segment, as a reader sees them. */
function sentencesOn(address: string): ReadonlyMap<string, string> {
  const html = readFileSync(join(dist, address, 'index.html'), 'utf8');
  const marked = html.matchAll(/<p\b[^>]*\bdata-segment="([^"]+)"[^>]*>([\s\S]*?)<\/p>/g);
  const plain = (inner: string): string => inner.replace(/<[^>]*>/g, '').replace(/&(\w+|#\d+);/g, (entity, name: string) => entities[name] ?? entity);
  return new Map([...marked].map(([, id = '', inner = '']) => [id, plain(inner)]));
}

const { amendments, provisions } = versionInForce(corpus);

describe.each(provisions)('the built page of today’s $id', (provision) => {
  const shownIn = (lang: Language): ReadonlyMap<string, string> => sentencesOn(href('changes', lang, { work: work.id, provision: provision.id }));

  it.each(languages)('shows every segment word for word (%s)', (lang) => {
    const shown = shownIn(lang);
    for (const { id, text } of provision.segments) expect([id, shown.get(id)]).toEqual([id, text[lang]]);
  });

  it('shows words whose hashes are those of the official text', () => {
    const shown = shownIn(work.authentic);
    for (const { segments, sha256 } of amendments!.data.provisions[provision.id]!.hashes) {
      expect(createHash('sha256').update(segments.map((id) => shown.get(id)).join(' ')).digest('hex')).toBe(sha256);
    }
  });
});

it('the changes page of art. 36 says that the wording of 2024 has been enacted and is not in force', () => {
  const html = readFileSync(join(dist, href('changes', 'es', { work: work.id, provision: 'art-36' }), 'index.html'), 'utf8');
  expect(html).toMatch(/id="36-1-2024"/);
  expect(html).toContain('Aprobada, aún no rige');
});
