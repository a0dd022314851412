import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The request of a command, or messages that say why the arguments are invalid. */
export type Parsed<Request> =
  | { readonly request: Request; readonly faults?: undefined }
  | { readonly request?: undefined; readonly faults: readonly string[] };

/** Parses the arguments of a command with these options, or returns messages. */
export function readArguments<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return { parsed: parseArgs({ args: [...args], allowPositionals: true, options }) };
  } catch (error) {
    // Drop the advice of Node on arguments that begin with a hyphen.
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split(
      '. To specify',
    );
    return { faults: [message] };
  }
}

/** A message for extra positional arguments. */
export const unexpectedArguments = (rest: readonly string[]): readonly string[] =>
  rest.length > 0
    ? [`Unexpected argument "${rest.join(' ')}". Put a name of several words in quotes.`]
    : [];

/** A message for each value that occurs more than once. */
export const duplicateValues = (values: readonly string[]): readonly string[] =>
  [...new Set(values.filter((value, index) => values.indexOf(value) < index))].map(
    (value) => `Duplicate value "${value}". Remove one of the two.`,
  );

/** The name without surrounding spaces; undefined if it has no letter and no digit. */
export const trimmedName = (text: string | undefined): string | undefined =>
  /[a-z\d]/i.test(text ?? '') ? text?.trim() : undefined;
