import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { href } from '../../src/i18n/routes.ts';
import { formerProvisions, provisionsInForce, segmentsOf } from '../../src/model/corpus.ts';
import { type Language, languages } from '../../src/model/language.ts';
import { goodContent } from '../support/content.ts';

const dist = inject('distDir');
const { corpus } = readCorpus(goodContent);
if (!corpus) throw new Error('The content cannot be read.');
const { work } = corpus;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
};
/** The words of each sentence of the law on a page, by segment, as a reader sees them. */
function sentencesOn(address: string): ReadonlyMap<string, string> {
  const html = readFileSync(join(dist, address, 'index.html'), 'utf8');
  const marked = html.matchAll(/<p\b[^>]*\bdata-segment="([^"]+)"[^>]*>([\s\S]*?)<\/p>/g);
  const plain = (inner: string): string =>
    inner
      .replace(/<[^>]*>/g, '')
      .replace(/&(\w+|#\d+);/g, (entity, name: string) => entities[name] ?? entity);
  return new Map([...marked].map(([, id = '', inner = '']) => [id, plain(inner)]));
}

const current = provisionsInForce(work)[0]!.version;
const { amendments, provisions } = current;

describe.each(provisions)('the built page of today’s $id', (provision) => {
  const shownIn = (lang: Language): ReadonlyMap<string, string> =>
    sentencesOn(href('provision', lang, { work: work.id, provision: provision.id }));

  it.each(languages)('shows every segment word for word (%s)', (lang) => {
    const shown = shownIn(lang);
    for (const { id, text } of provision.segments)
      expect([id, shown.get(id)]).toEqual([id, text[lang]]);
  });

  it('shows words whose hashes are those of the official text', () => {
    const shown = shownIn(work.authentic);
    for (const { segments, sha256 } of amendments!.data.provisions[provision.id]!.hashes) {
      expect(
        createHash('sha256')
          .update(segments.map((id) => shown.get(id)).join(' '))
          .digest('hex'),
      ).toBe(sha256);
    }
  });
});

it('the changes page of art. 36 says that the wording of 2024 is enacted and not in force', () => {
  const html = readFileSync(
    join(dist, href('changes', 'es', { work: work.id, provision: 'art-36' }), 'index.html'),
    'utf8',
  );
  expect(html).toMatch(/id="36-1-2024"/);
  expect(html).toContain('Aprobada; no encontramos que ya rija');
});

describe.each(provisions)('the changes page of $id', (provision) => {
  const html = readFileSync(
    join(dist, href('changes', 'es', { work: work.id, provision: provision.id }), 'index.html'),
    'utf8',
  );
  const passages = [...html.matchAll(/<li class="passage" id="([^"]+)">([\s\S]*?)<\/li>/g)].map(
    ([, id = '', inner = '']) => ({
      id,
      marked: /<p class="law marked"[^>]*>([\s\S]*?)<\/p>/.exec(inner)?.[1] ?? '',
    }),
  );

  it('marks changes that lead from the words of 2017 to those of today', () => {
    expect(passages.length).toBeGreaterThan(0);
    for (const { id, marked } of passages) {
      const { text, replaces } = provision.segments.find((segment) => segment.id === id)!;
      expect(marked.replace(/<del>.*?<\/del>/g, '').replace(/<[^>]*>/g, '')).toBe(text.es);
      const earlier = marked.replace(/<ins>.*?<\/ins>/g, '').replace(/<[^>]*>/g, '');
      expect(['', segmentsOf(work).get(replaces ?? '')?.segment.text.es]).toContain(earlier);
    }
  });

  it('begins with the changes in words', () => {
    const words = current.notes.changes[provision.id]!.map((change) => change.es);
    const places = words.map((text) => html.indexOf(text));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(Math.max(...places)).toBeLessThan(html.indexOf('<del>'));
  });
});

describe.each(formerProvisions(work))(
  'the page of $provision.id in version $version.id',
  ({ version, provision }) => {
    it.each(languages)(
      'shows every segment word for word and says that it was replaced (%s)',
      (lang) => {
        const address = href('version', lang, {
          work: work.id,
          provision: provision.id,
          version: version.id,
        });
        const shown = sentencesOn(address);
        for (const { id, text } of provision.segments)
          if (text[lang]) expect([id, shown.get(id)]).toEqual([id, text[lang]]);
        expect(readFileSync(join(dist, address, 'index.html'), 'utf8')).toMatch(
          lang === 'es'
            ? /Reemplazada el 15-11-2023\. No la use como ley de hoy/
            : /Replaced on 15 Nov 2023\. Do not use it as today’s law/,
        );
      },
    );
  },
);

it('today’s page tells the readings of 2017 that are still open, and no other', () => {
  const textOf = (provision: string): string =>
    readFileSync(
      join(dist, href('provision', 'es', { work: work.id, provision }), 'index.html'),
      'utf8',
    );
  expect(textOf('art-29-2')).toContain('¿El desastre debe ser el único motivo para migrar?');
  // "apátridas" is no longer in the law, and entry bans have left art. 36.
  expect(textOf('art-29-2')).not.toContain(
    '¿Hacía falta que el Perú hubiera reconocido la apatridia?',
  );
  expect(textOf('art-36')).not.toContain('que baste la situación que causó el impedimento');
});
