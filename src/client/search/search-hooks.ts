/** The elements of a search that its script fills, shows or hides, and what they tell it. */

/** Of the search itself: the address of the folder that holds its index. */
export const index = 'data-index';
/** What is told about how a query was searched. */
export const notices = 'data-notices';
/** What to do where nothing was found. */
export const nothing = 'data-nothing';
/** The disclosure that holds every group of results. */
export const results = 'data-results';
/** A group of results; its value is an `OpenGroup`, "earlier" or `otherLanguageGroup`. */
export const group = 'data-group';
/** The link of a result, which scripts create. */
export const result = 'data-result';
/** The button that shows more results. */
export const more = 'data-more';
