import { getCorpus } from '../../corpus/index.ts';
import { staticPages } from '../../i18n/routes.ts';
import { type ProvisionPlace, formerProvisions, provisionsInForce } from '../../model/wordings.ts';
import type { Work } from '../../model/law.ts';
import { corpusOfEachWork, unshownTextWordings, textProvisions } from '../../model/works.ts';

/** The pages of one kind of every provision that has notes, as it is in force. */
export const currentPages = (page: 'provision' | 'bilingual' | 'changes') =>
  staticPages(getCorpus(), page, () =>
    corpusOfEachWork(getCorpus()).flatMap(({ work }) =>
      provisionsInForce(work).map((place) => pageOfPlace(work, place)),
    ),
  );

/** The pages of one kind of every annotated provision of every version that was replaced. */
export const formerPages = (page: 'version' | 'versionBilingual') =>
  staticPages(getCorpus(), page, () =>
    corpusOfEachWork(getCorpus()).flatMap(({ work }) =>
      formerProvisions(work).map((place) => pageOfPlace(work, place)),
    ),
  );

/**
 * The pages of every provision of depth `text`, in the wording that its page shows or in each of
 * the others.
 */
export const textPages = (page: 'text' | 'textVersion') =>
  staticPages(getCorpus(), page, () =>
    getCorpus().works.flatMap((work) =>
      (page === 'text' ? textProvisions(work) : unshownTextWordings(work)).map((place) =>
        pageOfPlace(work, place),
      ),
    ),
  );

const pageOfPlace = (work: Work, { provision, version }: ProvisionPlace) => ({
  args: { work: work.id, provision: provision.id, text: provision.id, version: version.id },
  props: { version, provision },
});
