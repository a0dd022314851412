import { createHook } from '../hooks.ts';

/** The elements of a search that its script fills, shows or hides. */
export const searchHooks = {
  /** What is told about how a query was searched. */
  notices: createHook('notices'),
  /** What to do where nothing was found. */
  nothing: createHook('nothing'),
  /** The disclosure that holds every group of results. */
  results: createHook('results'),
  /** The button that shows more results. */
  more: createHook('more'),
};

/** The group of results in the other language. */
export const otherLanguageGroup = 'other-language';
