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
export const said = 'data-sheet-said';
/** An answer, with the id of its fact. */
export const fact = 'data-sheet-fact';
/** The row of what the person is unsure of. */
export const unsure = 'data-sheet-unsure';
/** A fact that they are unsure of, with its id. */
export const unsaid = 'data-sheet-unsaid';
/** The row of a ground: its version, provision and id, with spaces between. */
export const ground = 'data-sheet-ground';
/** The row of the grounds that are open, with their version. */
export const open = 'data-sheet-open';
/** The name of such a ground, with a value as `ground` has it. */
export const opened = 'data-sheet-opened';
/** The row that says how to find out a fact, with its id. */
export const missing = 'data-sheet-missing';
/** A fact that was not asked about, with its id. */
export const unasked = 'data-sheet-unasked';
/** The row of a notice, with its id. */
export const notice = 'data-sheet-notice';
