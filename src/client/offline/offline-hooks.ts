/** The parts of `<offline-copy>` that its script finds. */

/** A part that is shown in the states that the value names. */
export const when = 'data-when';
/** The reason of a failure. The value is the `Failure`. */
export const why = 'data-why';
/** An element whose text the script sets. The value is the name of the text. */
export const fill = 'data-fill';

/** The button that saves the site. */
export const keep = 'data-keep';
/** The button that replaces an earlier version by the newest one. */
export const update = 'data-update';
/** The button that deletes the copy. */
export const remove = 'data-remove';

/** On the live region: the sentence to announce once the site is saved. */
export const kept = 'data-kept';
/** On the live region: the sentence to announce once the copy is deleted. */
export const removed = 'data-removed';
