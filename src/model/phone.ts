/** Whether a regular expression matches the whole of a text. */
export const isWholly = (expression: string, text: string): boolean =>
  new RegExp(`^(?:${expression})$`, 'u').test(text);
