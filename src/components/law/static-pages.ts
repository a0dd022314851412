import { getCorpus } from '../../corpus/index.ts';
import { staticPages } from '../../i18n/routes.ts';
import { formerProvisions, provisionsInForce } from '../../model/corpus.ts';

/** The pages of one kind of every provision in force, for `getStaticPaths`. */
export function currentPages(page: 'provision' | 'bilingual') {
  const { work } = getCorpus();
  return staticPages(page, () =>
    provisionsInForce(work).map(({ version, provision }) => ({
      args: { work: work.id, provision: provision.id },
      props: { version, provision },
    })),
  );
}

/**
 * The pages of one kind of every provision of every version that was replaced, for
 * `getStaticPaths`.
 */
export function formerPages(page: 'version' | 'versionBilingual') {
  const { work } = getCorpus();
  return staticPages(page, () =>
    formerProvisions(work).map(({ version, provision }) => ({
      args: { work: work.id, provision: provision.id, version: version.id },
      props: { version, provision },
    })),
  );
}
