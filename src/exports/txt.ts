import type { Language } from '../model/language.ts';
import { type Provision, type Version, fullNameOf } from '../model/law.ts';
import type { Publication } from './publication.ts';
import { disclaimersOf } from './disclaimers.ts';
import { licenceNote, licenceOf } from './licences.ts';

/**
 * A provision as plain text: what it is and its disclaimers, a line of dashes, then the text, one
 * segment a line, after the number that the law prints. Its lines joined by single spaces are the
 * text of the provision. What the publisher added is in brackets.
 */
export function txt(
  publication: Publication,
  version: Version,
  provision: Provision,
  lang: Language,
): string {
  const { work } = publication.corpus;
  const about = [
    `${fullNameOf(work, lang)}, ${provision.num[lang]} ` + `(${version.id}, ${version.name[lang]})`,
    publication.pageAt(lang, provision),
    ...disclaimersOf(publication, lang, version, provision),
    licenceNote(publication, lang, licenceOf(version, lang)),
  ];
  return [
    ...about,
    '---',
    ...provision.segments
      .filter(({ text }) => text[lang] !== '')
      .map(({ num, role, text }) => {
        const words = role === 'note' ? `[${text[lang]}]` : text[lang];
        return num === undefined ? words : `${num} ${words}`;
      }),
    '',
  ].join('\n');
}
