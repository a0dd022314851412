/** The parts of `<offline-copy>`, and what they tell its script. */

/** A part that is shown in some states, with their names. */
export const when = 'data-when';
/** Why keeping has failed, with the `Failure`. */
export const why = 'data-why';
/** A place for a text, with its name. */
export const fill = 'data-fill';

/** The button that keeps the site. */
export const keep = 'data-keep';
/** The button that keeps the newest version in place of an earlier one. */
export const update = 'data-update';
/** The button that takes everything away. */
export const remove = 'data-remove';

/** Of the live region: the sentence that the site is kept. */
export const kept = 'data-kept';
/** Of the live region: the sentence that everything was taken away. */
export const removed = 'data-removed';
