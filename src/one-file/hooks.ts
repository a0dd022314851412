/**
 * The elements that the build of the one file finds in pages and in its template, by attributes as
 * scripts do (src/client/hooks.ts).
 */

/** In the template: the place of a page of the site, with its address. */
export const page = 'data-page';
/** A sentence about where links open, which has other words in the file. */
export const linksNote = 'data-links-note';
/** On the site: the size and the edition of the file. */
export const edition = 'data-one-file';
/**
 * On the site: what the file leaves out, since it leads to what only the site has or is said
 * elsewhere in the file.
 */
export const siteOnly = 'data-site-only';
