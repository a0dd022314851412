/** The law with the states of its phrases: in the law panel, at the questions and in the result. */

/** The law panel. */
export const panel = 'data-law-panel';
/** A sentence of the law panel, with the ids of the facts that ask about it. */
export const facts = 'data-facts';
/** The legend of a state of phrases, with the state; its text is shown at the phrases. */
export const legend = 'data-legend';
/** A phrase that is highlighted by its state, with its id. */
export const markedPhrase = 'data-mark';
