/**
 * A named, defensible way to read an ambiguous passage, against another: the strong option and the arguable one.
 * An option means the same in every ground that uses it. The arguments for each are content (screening.yaml).
 */
export interface Reading {
  readonly id: ReadingId;
  readonly options: readonly [{ readonly id: string; readonly weight: 'strong' }, { readonly id: string; readonly weight: 'arguable' }];
}

const options = {
  'leaving-scope': ['both', 'danger-only'],
  'not-meeting': ['substantive', 'procedural'],
  'second-gateway': ['independent', 'in-peru'],
  'serious-scope': ['threat-only', 'whole-series'],
  likewise: ['additive', 'in-peru'],
  'smuggling-term': ['both', 'trafficking-only'],
  'irregular-when': ['now', 'cause'],
} as const;

type Options = typeof options;
export type ReadingId = keyof Options;
export type OptionOf<R extends ReadingId> = Options[R][number];

/** The strong option of a reading, and the arguable one. */
export const optionsOf = (reading: ReadingId): readonly [string, string] => options[reading];

/** The readings that are computed, in the order of the text. */
export const readings: readonly Reading[] = (Object.keys(options) as ReadingId[]).map((id) => ({
  id,
  options: [
    { id: options[id][0], weight: 'strong' },
    { id: options[id][1], weight: 'arguable' },
  ],
}));
