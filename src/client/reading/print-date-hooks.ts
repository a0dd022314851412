/** Where the day of printing is written, with the words before it. */
export const printed = 'data-printed';
