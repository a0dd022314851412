import { pinOf } from '../../exports/cite.ts';
import { useT } from '../../i18n/index.ts';
import type { Corpus } from '../../model/corpus.ts';
import { eIdOf } from '../../model/eid.ts';
import { type SegmentPlace, segmentOf } from '../../model/segments.ts';
import type { Language } from '../../model/language.ts';
import { isSummary } from '../../model/law.ts';
import type { Publication } from '../../exports/publication.ts';
import { outline } from '../../self-check/outline.ts';
import { featuredProvision } from '../../model/works.ts';

/** A use of the data files: what it does, and the lines to type in a shell. */
interface DataExample {
  readonly text: string;
  readonly code: readonly string[];
}

/** Examples of what to do with the data files, with a sentence of the law in force. */
export function dataExamples({ corpus, fileAt }: Publication, lang: Language): DataExample[] {
  const t = useT(lang);
  const { work } = corpus;
  // A ground of the rules, if there are any, and its sentence.
  const ground = outline(corpus)[0]?.provisions[0]?.grounds.at(-1);
  const example = ground ? segmentOf(work, ground.segment) : firstSentence(corpus);
  const path = example && `data/${work.id}/${example.version.id}/${example.provision.id}`;
  const eId = example && eIdOf(example.provision, example.segment);
  const hashed = ground ? 'data/rules.json' : 'data/glossary.jsonld';
  return [
    ...(example
      ? [
          {
            text: t('data.exampleText'),
            code: [
              `curl -s ${fileAt(`${path}.json`)} \\`,
              `  | jq '.segments[] | select(.id == "${example.segment.id}") | .text'`,
            ],
          },
        ]
      : []),
    ...(example && ground
      ? [
          {
            text: t('data.exampleRoutes', { place: pinOf({ ...example, lang }) }),
            code: [
              `curl -s ${fileAt('data/rules.json')} \\`,
              `  | jq -c '.versions[].provisions[].grounds[] ` +
                `| select(.id == "${ground.id}") | .routes[]'`,
            ],
          },
        ]
      : []),
    ...(example && !isSummary(example.version)
      ? [
          {
            text: t('data.exampleXml'),
            code: [
              `curl -s ${fileAt(`${path}.es.akn.xml`)} \\`,
              `  | xmllint --xpath 'string(//*[@eId="${eId}"])' -`,
            ],
          },
        ]
      : []),
    {
      text: t('data.exampleHash'),
      code: [
        `curl -s ${fileAt(hashed)} | sha256sum`,
        `curl -s ${fileAt('data/manifest.json')} \\`,
        `  | jq -r '.files[] | select(.path == "${hashed}") | .sha256'`,
      ],
    },
  ];
}

/** The first sentence of the featured provision; undefined if it was repealed. */
function firstSentence(corpus: Corpus): SegmentPlace | undefined {
  const place = featuredProvision(corpus);
  const segment = place.provision.segments.find(
    ({ role, text }) => role !== 'heading' && role !== 'omission' && text.es !== '',
  );
  return segment && { ...place, segment };
}
