import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { dateIn, shortDateIn } from '../../src/i18n/index.ts';
import { href } from '../../src/i18n/routes.ts';
import { segmentsOf } from '../../src/model/segments.ts';
import {
  deferredVersionsOf,
  formerProvisions,
  provisionsInForce,
} from '../../src/model/wordings.ts';
import { type Language, languages } from '../../src/model/language.ts';
import { replacedOn } from '../../src/model/in-force.ts';
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
/** The visible words of each sentence of the law on a page, by segment. */
function sentencesOn(address: string): ReadonlyMap<string, string> {
  const html = readFileSync(join(dist, address, 'index.html'), 'utf8');
  const marked = html.matchAll(/<p\b[^>]*\bdata-segment="([^"]+)"[^>]*>([\s\S]*?)<\/p>/g);
  const plain = (inner: string): string =>
    inner
      .replace(/<[^>]*>/g, '')
      .replace(/&(\w+|#\d+);/g, (entity, name: string) => entities[name] ?? entity);
  return new Map([...marked].map(([, id = '', inner = '']) => [id, plain(inner)]));
}

const inForce = provisionsInForce(work);

describe.each(inForce)('the built page of today’s $provision.id', ({ version, provision }) => {
  const shownIn = (lang: Language): ReadonlyMap<string, string> =>
    sentencesOn(href('provision', lang, { work: work.id, provision: provision.id }));

  it.each(languages)('shows every segment word for word (%s)', (lang) => {
    const shown = shownIn(lang);
    for (const { id, text } of provision.segments)
      expect([id, shown.get(id)]).toEqual([id, text[lang]]);
  });

  it('shows the words whose hashes are in amendments.yaml', () => {
    const shown = shownIn(work.authentic);
    for (const { segments, sha256 } of version.amendments!.data.provisions[provision.id]!.hashes) {
      expect(
        createHash('sha256')
          .update(segments.map((id) => shown.get(id)).join(' '))
          .digest('hex'),
      ).toBe(sha256);
    }
  });
});

describe.each(inForce)('the changes page of $provision.id', ({ version, provision }) => {
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
      const { text, replaces } = segmentsOf(work).get(id)!.segment;
      expect(marked.replace(/<del>.*?<\/del>/g, '').replace(/<[^>]*>/g, '')).toBe(text.es);
      const earlier = marked.replace(/<ins>.*?<\/ins>/g, '').replace(/<[^>]*>/g, '');
      expect(['', segmentsOf(work).get(replaces ?? '')?.segment.text.es]).toContain(earlier);
    }
  });

  it('shows an enacted wording as not in force, or with its first day', () => {
    for (const { provision: enacted } of deferredVersionsOf(work, provision.id)) {
      for (const { id } of enacted.segments.filter(
        (segment) => segment.version === enacted.version,
      ))
        expect(html).toContain(`id="${id}"`);
      const { inForceFrom } = enacted;
      expect(html).toContain(
        inForceFrom === undefined
          ? 'Aprobada; no encontramos prueba de que ya rija'
          : `Aprobada; rige desde el ${dateIn('es', inForceFrom)}`,
      );
    }
  });

  it('explains the changes before it marks them', () => {
    const words = version.notes.changes[provision.id]!.map((change) => change.es);
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
        const day =
          version.id === '2017'
            ? { es: '15-11-2023', en: '15 Nov 2023' }[lang]
            : shortDateIn(lang, replacedOn(provision));
        expect(readFileSync(join(dist, address, 'index.html'), 'utf8')).toContain(
          lang === 'es'
            ? `Reemplazada el ${day}. No la use como ley de hoy`
            : `Replaced on ${day}. Do not use it as today’s law`,
        );
      },
    );
  },
);

it('today’s page has only the readings of 2017 that are still open', () => {
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
