import type { ProvisionView } from './components/law/view.ts';

declare global {
  namespace App {
    interface Locals {
      /**
       * How the provision on this page is being drawn; set by the page, read by the elements of its
       * MDX.
       */
      view: ProvisionView;
    }
  }
}
