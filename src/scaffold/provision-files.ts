import { todo } from '../check/check-unwritten.ts';
import type { Provision, Segment } from '../model/law.ts';
import { quote } from './marks.ts';
import type { ChangedProvision } from './changed-provision.ts';
import { type Skeleton, depthInFile, idFor } from './skeleton.ts';
import { newProvision } from './new-provision.ts';

/** The files of the provisions of a new version, by file name. */
export function provisionSkeletons(skeleton: Skeleton): Readonly<Record<string, string>> {
  const files: readonly (readonly [id: string, text: string])[] = [
    ...skeleton.changed.map(
      (changed) => [changed.provision.id, changedFile(skeleton, changed)] as const,
    ),
    ...skeleton.repealed.map(
      (provision) => [provision.id, repealedFile(skeleton, provision)] as const,
    ),
    ...skeleton.inserted.map((id) => [id, insertedFile(skeleton, id)] as const),
  ];
  return Object.fromEntries(files.map(([id, text]) => [`${id}.mdx`, text]));
}

const depthLine = (skeleton: Skeleton, depth: Provision['depth']): string => {
  const own = depthInFile(skeleton, depth);
  return own === undefined ? '' : `depth: ${own}\n`;
};

const changedFile = (skeleton: Skeleton, { provision, segments }: ChangedProvision): string =>
  `---
# This file states the sentences that change; the others stay those of the version named here.
inherits: ${quote(provision.version)}
${depthLine(skeleton, provision.depth)}---
${segments.map((segment) => `\n${segmentElement(skeleton, segment, provision)}\n`).join('')}`;

const repealedFile = (skeleton: Skeleton, { num, title, depth }: Provision): string =>
  `---
num: ${onOneLine(num)}
${title.es === '' ? '' : `title: ${onOneLine(title)}\n`}${depthLine(skeleton, depth)}repealed: true
---
`;

const onOneLine = ({ es, en }: Provision['title']): string =>
  es === en ? quote(es) : `{ es: ${quote(es)}, en: ${quote(en)} }`;

const insertedFile = (skeleton: Skeleton, id: string): string =>
  newProvision({
    id,
    languages: skeleton.corpus.work.languages,
    front: depthLine(skeleton, 'text'),
    cite: { source: skeleton.act.id, pin: 'the article of the act that has these words' },
    words: skeleton.text === 'summary' ? 'summary' : 'act',
  });

/** The element of a replacement, with the present text after a TODO mark. */
function segmentElement(skeleton: Skeleton, segment: Segment, provision: Provision): string {
  const { id, role, only, num, within, version, at } = segment;
  const path = `works/${skeleton.corpus.work.id}/${version}/${provision.id}.mdx`;
  const lines = skeleton
    .textOf(path)
    .split('\n')
    .slice(at.line - 1);
  const source = lines
    .slice(
      0,
      lines.findIndex((line) => line.includes('</Segment>')),
    )
    .join('\n');
  const isSummary = skeleton.text === 'summary';
  const words = (element: string, what: string): readonly string[] => {
    const [, text] = new RegExp(`<${element}>([^]*?)</${element}>`).exec(source) ?? [];
    if (text === undefined) return [];
    // A Markdown table has to start on a new line.
    return role === 'table'
      ? [`<${element}>\n${todo(what)}\n\n${text.trim()}\n</${element}>`]
      : [`<${element}>${todo(what)} ${text.trim()}</${element}>`];
  };
  const parent = provision.segments.find((one) => one.id === within);
  const isParentNew = skeleton.changed.some(({ segments }) =>
    segments.some((one) => one === parent),
  );
  const attributes = {
    id: idFor(skeleton, segment),
    role: role === 'text' ? undefined : role,
    num,
    in: parent && isParentNew ? idFor(skeleton, parent) : within,
    only,
    replaces: id,
    source: skeleton.act.id,
    pin: todo(
      isSummary
        ? 'the place in the act that this sums up'
        : 'the article of the act that has these words',
    ),
  };
  const given = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${value}"`],
  );
  return [
    `<Segment${given.join('')}>`,
    ...(isSummary
      ? [
          ...words('Es', 'our words on what the act says, in the place of these of today'),
          ...words('En', 'the same in English'),
        ]
      : [
          ...words('Es', 'the words of the act, in the place of these words of today'),
          ...words('En', 'our translation of the words of the act'),
        ]),
    '</Segment>',
  ].join('\n');
}
