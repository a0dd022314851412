/** What the page of a provision passes to the tools of its sentences. */

/** Of the page: the template of a citation. */
export const cite = 'data-cite';
/** Of the page: the label of the button that copies a link. */
export const link = 'data-link';
/** Of the page: the label of a button that copies a citation. */
export const citation = 'data-citation';
/** Of the page: what a button says when it has copied. */
export const copied = 'data-copied';
/** Of the page: what to do where the browser refuses to copy. */
export const byHand = 'data-by-hand';

/** A link of a sentence that its menu offers too, with the label that it has there. */
export const tool = 'data-tool';
/** A text that has a button to copy it. */
export const copyable = 'data-copyable';
