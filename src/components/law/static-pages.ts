import { getCorpus } from '../../corpus/index.ts';
import { staticPages } from '../../i18n/routes.ts';
import { type ProvisionPlace, formerProvisions, provisionsInForce } from '../../model/corpus.ts';
import type { Work } from '../../model/law.ts';
import { corpusOfEachWork, otherTextWordings, textProvisions } from '../../model/works.ts';

/** The pages of one kind of every provision that has notes, as it is in force. */
export const currentPages = (page: 'provision' | 'bilingual' | 'changes') =>
  staticPages(page, () =>
    corpusOfEachWork(getCorpus()).flatMap(({ work }) =>
      provisionsInForce(work).map((place) => pageOfPlace(work, place)),
    ),
  );

/** The pages of every provision, with notes or only to be read, for `getStaticPaths`. */
export const provisionPages = () => [
  ...currentPages('provision'),
  ...staticPages('provision', () =>
    getCorpus().works.flatMap((work) =>
      textProvisions(work).map((place) => pageOfPlace(work, place)),
    ),
  ),
];

/** The pages of one kind of every provision with notes of every version that was replaced. */
export const formerPages = (page: 'version' | 'versionBilingual') =>
  staticPages(page, () =>
    corpusOfEachWork(getCorpus()).flatMap(({ work }) =>
      formerProvisions(work).map((place) => pageOfPlace(work, place)),
    ),
  );

/** The pages of every wording that is not the one which the page of its provision shows. */
export const versionPages = () => [
  ...formerPages('version'),
  ...staticPages('version', () =>
    getCorpus().works.flatMap((work) =>
      otherTextWordings(work).map((place) => pageOfPlace(work, place)),
    ),
  ),
];

const pageOfPlace = (work: Work, { provision, version }: ProvisionPlace) => ({
  args: { work: work.id, provision: provision.id, version: version.id },
  props: { version, provision },
});
