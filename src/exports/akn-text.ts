import { eIdOf, provisionEId } from '../model/eid.ts';
import type { Language } from '../model/language.ts';
import type { Provision, Segment } from '../model/law.ts';
import { type Block, blocksOf } from '../model/structure.ts';
import { blockElement, leaf } from './xml.ts';

/**
 * The text of a provision of depth `text` in Akoma Ntoso: its number and title, its paragraphs with
 * their points, its tables. What is no article, such as a final provision, is a container.
 */
export function aknText(provision: Provision, lang: Language): string {
  const eId = provisionEId(provision);
  const isArticle = eId.startsWith('art_');
  const status = provision.repealed ? { status: 'removed' } : {};
  return blockElement(
    isArticle ? 'article' : 'hcontainer',
    { eId, ...(isArticle ? {} : { name: 'disposition' }), ...status },
    [
      leaf('num', { eId: `${eId}__num` }, provision.num[lang]),
      provision.title[lang] && leaf('heading', { eId: `${eId}__heading` }, provision.title[lang]),
      ...(provision.segments.length === 0
        ? [contentOf(eId, [leaf('p', { eId: `${eId}__content__p_1` }, '')])]
        : blocksOf(provision).map((block) => drawBlock(provision, block, lang))),
    ],
  );
}

function drawBlock(provision: Provision, { segment, points }: Block, lang: Language): string {
  const eId = eIdOf(provision, segment);
  const { role, num } = segment;
  const inner = points.map((point) => drawBlock(provision, point, lang));
  const place = `${eId}__${inner.length > 0 ? 'intro' : 'content'}`;
  const number = num === undefined ? [] : [leaf('num', { eId: `${eId}__num` }, num)];
  /** What the segment says itself, and what is within it after that. */
  const holding = (own: string): readonly string[] => [
    ...number,
    blockElement(inner.length > 0 ? 'intro' : 'content', { eId: place }, [own]),
    ...inner,
  ];
  const words = leaf('p', { eId: `${place}__p_1` }, segment.text[lang]);
  switch (role) {
    case 'heading':
      return blockElement('hcontainer', { eId, name: 'heading' }, [
        ...number,
        leaf('heading', { eId: `${eId}__heading` }, segment.text[lang]),
        ...(inner.length > 0 ? inner : [contentOf(eId, [leaf('p', { eId: `${place}__p_1` }, '')])]),
      ]);
    case 'table':
      return blockElement(
        'hcontainer',
        { eId, name: 'table' },
        holding(tableOf(`${place}__table_1`, segment, lang)),
      );
    case 'note':
      return blockElement('hcontainer', { eId, name: 'note', status: 'editorial' }, holding(words));
    default:
      return blockElement(
        segment.within === undefined ? 'paragraph' : 'point',
        { eId },
        holding(words),
      );
  }
}

const contentOf = (eId: string, children: readonly string[]): string =>
  blockElement('content', { eId: `${eId}__content` }, children);

function tableOf(table: string, { rows }: Segment, lang: Language): string {
  return blockElement(
    'table',
    { eId: table },
    (rows?.[lang] ?? []).map((cells, row) =>
      blockElement(
        'tr',
        { eId: `${table}__tr_${row + 1}` },
        cells.map((cell, column) => {
          const place = `${table}__tr_${row + 1}__td_${column + 1}`;
          return blockElement(row === 0 ? 'th' : 'td', { eId: place }, [
            leaf('p', { eId: `${place}__p_1` }, cell),
          ]);
        }),
      ),
    ),
  );
}
