/**
 * A JSON file: two spaces, and a line end at the end. Keys are in the order in which they were
 * written.
 */
export const jsonFile = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
