import { useT } from '../../i18n/index.ts';
import type { Corpus } from '../../model/corpus.ts';
import { segmentOf, successorsOf } from '../../model/segments.ts';
import type { Language } from '../../model/language.ts';
import { type Provision, type Segment, caseNumber, segmentLabel } from '../../model/law.ts';
import { lowerInitial } from '../../model/lower-initial.ts';

/**
 * The letter that a heading gives its ground: "m" of m-title. The id is public and never changes.
 */
const letterOf = (segment: string | undefined): string | undefined =>
  /^([a-z])-title$/.exec(segment ?? '')?.[1];

/**
 * How a provision is cited, with the letter that its ground had or has in the other version: "D.
 * Leg. 1350, art. 29.2, letra m (hasta 2023, letra k)".
 */
export function placeName(corpus: Corpus, provision: Provision, lang: Language): string {
  const t = useT(lang);
  const { work } = corpus;
  const heading = provision.segments.find(({ id }) => letterOf(id) !== undefined);
  const label = heading ? segmentLabel(provision, heading, lang) : provision.num[lang];
  const name = `${work.short[lang]}, ${lowerInitial(label)}`;
  const replaced = letterOf(heading?.replaces);
  if (heading?.replaces && replaced)
    return t('search.formerly', {
      title: name,
      year: segmentOf(work, heading.replaces).provision.inForceTo?.slice(0, 4) ?? '',
      letter: replaced,
    });
  const successor =
    heading && provision.role === 'former' ? successorsOf(work).get(heading.id) : undefined;
  const since = successor && segmentOf(work, successor.id).provision.inForceFrom?.slice(0, 4);
  return since
    ? t('provision.since', { title: name, year: since, letter: letterOf(successor.id) ?? '' })
    : name;
}

/** An entry of a table of contents: one sentence by its name, or the numbered cases together. */
interface ContentsEntry {
  readonly label: string;
  readonly segments: readonly Segment[];
}

/**
 * The table of contents of a provision, from the labels of its sentences: the cases in one entry,
 * sentences that share the beginning of their label under it, and what stands under a lettered
 * heading by the rest of its label.
 */
export function tableOfContents(
  provision: Provision,
  lang: Language,
  cases: string,
): readonly ContentsEntry[] {
  const labelOf = ({ id }: Segment): string => provision.labels[id]![lang];
  const headings = provision.segments.filter(({ role }) => role === 'heading').map(labelOf);
  const entries = new Map<string, Segment[]>();
  for (const segment of provision.segments) {
    if (segment.role === 'omission' || segment.role === 'heading' || segment.text[lang] === '')
      continue;
    const [beginning = '', ...rest] = labelOf(segment).split(', ');
    const label = caseNumber(provision, segment)
      ? cases
      : headings.includes(beginning) && rest.length > 0
        ? raiseInitial(rest.join(', '))
        : beginning;
    entries.set(label, [...(entries.get(label) ?? []), segment]);
  }
  return [...entries].map(([label, segments]) => ({
    label,
    segments: label === cases ? segments : segments.slice(0, 1),
  }));
}

const raiseInitial = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
