import { getCorpus } from '../../src/corpus/index.ts';
import { exitPageOf } from '../../src/site.ts';

/** The page that "leave quickly" opens in the site under test. */
export const exitPage = exitPageOf(getCorpus());
