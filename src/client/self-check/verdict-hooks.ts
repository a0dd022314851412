/**
 * Which of the sentences on the page hold. A component writes every sentence with what it is for;
 * the script writes the verdict or the answer on an element around, and hides the others.
 */

/** A sentence, with the verdicts for which it holds. */
export const when = 'data-when';
/** A sentence about the answer to a fact: "yes", "no", "missing" or "unasked". */
export const answer = 'data-answer';
/** Written by the script: the verdict of everything within. */
export const verdict = 'data-verdict';
/** Written by the script: the answer of everything within, as in `answer`. */
export const shownAnswer = 'data-shown-answer';
/**
 * Whether a reading already reaches an open verdict. On a sentence "yes" or "no", for which it
 * holds; written by the script "true" or "false". So are the two that follow.
 */
export const reached = 'data-reached';
/** Whether the ground fails only by what the person can still bring about. */
export const notYet = 'data-not-yet';
/** Whether nothing was asked of what is missing. */
export const unasked = 'data-unasked';
