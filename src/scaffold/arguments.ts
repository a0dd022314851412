import { type ParseArgsConfig, parseArgs } from 'node:util';

/** A request of a command, or every reason why there is none: each says what to write. */
export type Parsed<Request> =
  | { readonly request: Request; readonly faults?: undefined }
  | { readonly request?: undefined; readonly faults: readonly string[] };

/** The arguments of a command by these options, or what is wrong with them. */
export function readArguments<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return { parsed: parseArgs({ args: [...args], allowPositionals: true, options }) };
  } catch (error) {
    // What Node adds on arguments that begin with a hyphen is of no use to an editor.
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split(
      '. To specify',
    );
    return { faults: [message] };
  }
}

/** What is too much after the arguments that have no name. */
export const unexpectedArguments = (rest: readonly string[]): readonly string[] =>
  rest.length > 0
    ? [`Unexpected argument "${rest.join(' ')}". Put a name of several words in quotes.`]
    : [];

/** What stands twice among the values of options that name things. */
export const duplicateValues = (values: readonly string[]): readonly string[] =>
  [...new Set(values.filter((value, index) => values.indexOf(value) < index))].map(
    (value) => `Duplicate value "${value}". Remove one of the two.`,
  );

/** The words of a name, where it has any. */
export const trimmedName = (text: string | undefined): string | undefined =>
  /[a-z\d]/i.test(text ?? '') ? text?.trim() : undefined;
