import type { ProvisionView } from './components/law/view.ts';
import type { Corpus } from './model/corpus.ts';

declare global {
  interface ImportMetaEnv {
    /** The fingerprint of the content that the check accepted; none but in a build. */
    readonly CONTENT_FINGERPRINT?: string;
    /** The version whose rules are today's, written into a build (src/check/integration.ts). */
    readonly RULES_IN_FORCE?: string;
  }
  namespace App {
    interface Locals {
      /** The content; set for every page. */
      corpus: Corpus;
      /**
       * How the provision on this page is being drawn; set by the page, read by the elements of its
       * MDX.
       */
      view: ProvisionView;
    }
  }
}
