/** What stands where the search of the one file cannot run; its other elements are search-hooks. */

/** The contents of the file, in place of the search. */
export const contents = 'data-unscripted';
/** In the contents: that the search needs a script. */
export const needsScript = 'data-needs';
/** In the contents: that this browser cannot search. */
export const cannotSearch = 'data-cannot';
