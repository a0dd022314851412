import type { Module } from '../model/site-modules.ts';

/** Says that a site does without a module. */
export const withoutModule = (missing: Module): string => `site.yaml leaves out "${missing}".`;

/** The hint for something that needs a module that the site does without. */
export const hintForModule = (missing: Module): string =>
  `Remove it, or remove "${missing}: false" under "modules" in site.yaml.`;
