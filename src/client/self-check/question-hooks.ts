/** The questions of the self-check, and what is among them. */

/** A part of the form, with the id of the part. */
export const part = 'data-part';
/**
 * The words that lead into a part. Its value says where the interview shows them: above "each"
 * question of the part, "once" above the first, or not at all, since they belong to the "form".
 */
export const intro = 'data-intro';
/** A question, with the id of its fact. */
export const fact = 'data-fact';
/** The error at a question. */
export const missing = 'data-missing';
/** The hint of a question. */
export const hint = 'data-hint';
/** What somebody who says that they are a child is told at once. */
export const minor = 'data-minor';
