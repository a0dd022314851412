/** Stand for the edition and the size of the file until all of it is known. */
export const editionPlaceholder = '%edition%';
export const sizePlaceholder = '%size%';
