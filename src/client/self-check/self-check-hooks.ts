/** The screens of the self-check, its buttons, and the sentences that its script says. */

/** Of the self-check itself: the grounds that come first in the result, by their ids. */
export const first = 'data-first';
/** Of the self-check itself: the facts that are asked about first, by their ids. */
export const topic = 'data-topic';
/** What is of use only with the script: hidden until it runs. */
export const scripted = 'data-scripted';

/** The live region. The three hooks that follow are on it, each with a sentence to say. */
export const status = 'data-status';
/** That two more presses of Shift leave the page. */
export const shift2 = 'data-shift2';
/** That one more press of Shift leaves the page. */
export const shift1 = 'data-shift1';
/** That an answer has made other questions pointless. */
export const fewer = 'data-fewer';

/** The start: what to know before answering. */
export const preface = 'data-preface';
/** The heading of the answers when they are looked through. */
export const reviewing = 'data-reviewing';
/** How many questions are left. The three hooks that follow are on it, each with a sentence. */
export const progress = 'data-progress';
/** That several questions are left. */
export const many = 'data-many';
/** That one question is left. */
export const one = 'data-one';
/** That this is the last question. */
export const last = 'data-last';
/** The summary of an error, shown where a question was not answered. */
export const error = 'data-error';
/** The paragraph with the button to the next question. */
export const nextRow = 'data-next-row';

/** The button that begins the interview. */
export const start = 'data-start';
/** The button to the screen before. */
export const back = 'data-back';
/** The button to the next question. */
export const next = 'data-next';
/** The button of an error, which leads to its question. */
export const toError = 'data-to-error';
/** The button to the result before the last question. */
export const soFar = 'data-so-far';
/** The button from the result to all answers. */
export const review = 'data-review';
/** The button that forgets all answers. */
export const clear = 'data-clear';
