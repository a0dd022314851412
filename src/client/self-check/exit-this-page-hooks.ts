/** The elements of "Exit this page". */

/** The button that leaves, with the address that it leads to. */
export const leave = 'data-leave';
/** The link that leaves where no script runs. */
export const leaveLink = 'data-leave-link';
/** What covers the page as it is left. */
export const cover = 'data-cover';
/** On the cover: what to do when the other page does not come. */
export const blocked = 'data-blocked';
