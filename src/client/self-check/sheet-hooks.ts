/** The sheet: its buttons, and the rows and words that its script shows or hides. */

/** The sheet as a whole. */
export const sheet = 'data-sheet';
/** The button in the result that opens the sheet and prints it. */
export const save = 'data-save-sheet';
/** The box that adds the answers. */
export const withAnswers = 'data-sheet-answers';
/** The button that prints. */
export const print = 'data-print';
/** The button that copies the sheet as text. */
export const copy = 'data-copy';
/** Of the button that copies: what it says when it has copied. */
export const done = 'data-done';
/** Where the browser refuses to copy: the text with what to do. */
export const copyField = 'data-copy-field';
/** The element that shows the text. */
export const copyText = 'data-copy-text';

/** The place of today's date. */
export const today = 'data-today';
/** A part of the table: "answers", "missing" or "unasked". */
export const part = 'data-sheet-part';
/** The row of the answers. */
export const answersRow = 'data-sheet-answers-row';
/** An answer, with the id of its fact. */
export const fact = 'data-sheet-fact';
/** The row of the facts that the person is unsure of. */
export const unsureRow = 'data-sheet-unsure-row';
/** A fact that the person is unsure of, with its id. */
export const unsureFact = 'data-sheet-unsure-fact';
/** The row of a ground: its version, provision and id, with spaces between. */
export const ground = 'data-sheet-ground';
/** The row of the open grounds of a version, with its id. */
export const openGroundsRow = 'data-sheet-open-grounds';
/** The name of an open ground, with a value as of `ground`. */
export const openGround = 'data-sheet-open-ground';
/** The row that says how to find out a fact, with its id. */
export const missing = 'data-sheet-missing';
/** A fact that was not asked about, with its id. */
export const unasked = 'data-sheet-unasked';
/** The row of a notice, with its id. */
export const notice = 'data-sheet-notice';
