/**
 * Our short segment ids and their Akoma Ntoso eIds, in one table. Sentence parts of point k are
 * spans of one paragraph; the ground keeps the wId of point k for ever, whatever letter a later
 * wording gives it.
 */
const k = 'art_29__para_29-2__point_k';
const m = 'art_29__para_29-2__point_m';
const intro = 'art_29__para_29-2__intro';

export const eIds: Readonly<Record<string, string>> = {
  '29-2-title': 'art_29__para_29-2',
  '29-2-residence': `${intro}__p_1__span_1`,
  '29-2-extension': `${intro}__p_1__span_2`,
  '29-2-list': `${intro}__p_1__span_3`,
  '29-2-omitted-1': 'art_29__para_29-2__hcontainer_1',
  'k-title': k,
  ...spans('k', k, 8),
  'k-work': `${k}__p_1__span_9`,
  // The source cuts after the last words it has of k: what is missing may be of k or of the letters
  // after it.
  '29-2-omitted-2': 'art_29__para_29-2__hcontainer_2',
  // Before the article, so not in it.
  '36-omitted': 'hcontainer_1__hcontainer_1',
  '36-title': 'art_36',
  '36-1': 'art_36__para_1',
  '36-2': 'art_36__para_2__p_1__span_1',
  '36-3': 'art_36__para_2__p_1__span_2',
  '36-4': 'art_36__para_3__intro',
  '36-4-l': 'art_36__para_3__point_l',
  '36-4-q': 'art_36__para_3__point_q',
  'm-title': m,
  ...spans('m', m, 8),
  'm-work': `${m}__p_1__span_9`,
  'm-grantor': `${m}__p_1__span_10`,
  'm-term': `${m}__p_1__span_11`,
  'm-grantor-abroad': `${m}__p_1__span_12`,
  '29-2-title-2023': 'art_29__para_29-2',
  '29-2-residence-2023': `${intro}__p_1__span_1`,
  '29-2-extension-2023': `${intro}__p_1__span_2`,
  '29-2-list-2023': `${intro}__p_1__span_3`,
  '29-2-omitted-2023': 'art_29__para_29-2__hcontainer_1',
  '36-1-2023': 'art_36__para_1',
  '36-1-2024': 'art_36__para_1',
};

const provisions: Readonly<Record<string, string>> = {
  'art-29-2': 'art_29__para_29-2',
  'art-36': 'art_36',
};

/**
 * The eId of a provision; one that the table does not name is an article by its id: "art-40" is
 * art_40.
 */
export const provisionEId = (id: string): string => provisions[id] ?? id.replace('-', '_');

/** The eId of a segment; one that the table does not name is a paragraph of its provision. */
export const eIdOf = (provision: string, segment: string): string =>
  eIds[segment] ?? `${provisionEId(provision)}__para_${segment}`;

/**
 * The id an element has in the original wording, which later wordings keep: what stands in letter m
 * today was letter k.
 */
export const wIdOf = (eId: string): string =>
  eId === m || eId.startsWith(`${m}__`) ? k + eId.slice(m.length) : eId;

function spans(letter: string, point: string, count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${letter}-${index + 1}`,
      `${point}__p_1__span_${index + 1}`,
    ]),
  );
}
