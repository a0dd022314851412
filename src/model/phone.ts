/**
 * Whether a text is a telephone number as the country writes it.
 *
 * @param form the expression of a whole number: `phones.number` of site.yaml
 */
export const isPhoneNumber = (form: string, text: string): boolean =>
  new RegExp(`^(?:${form})$`, 'u').test(text);

/** The `tel:` address of a number as people write it. */
export const telephoneUrl = (number: string): string => `tel:${number.replaceAll(/[^\d+]/g, '')}`;
