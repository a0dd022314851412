import type { ReadingOf } from '../engine/rule-set.ts';

// In the order of the text.
const table = [
  {
    id: 'leaving-scope',
    options: [
      { id: 'both', weight: 'strong' },
      { id: 'danger-only', weight: 'arguable' },
    ],
  },
  {
    id: 'not-meeting',
    options: [
      { id: 'substantive', weight: 'strong' },
      { id: 'procedural', weight: 'arguable' },
    ],
  },
  {
    id: 'second-gateway',
    options: [
      { id: 'independent', weight: 'strong' },
      { id: 'in-peru', weight: 'arguable' },
    ],
  },
  {
    id: 'serious-scope',
    options: [
      { id: 'threat-only', weight: 'strong' },
      { id: 'whole-series', weight: 'arguable' },
    ],
  },
  {
    id: 'likewise',
    options: [
      { id: 'additive', weight: 'strong' },
      { id: 'in-peru', weight: 'arguable' },
    ],
  },
  {
    id: 'smuggling-term',
    options: [
      { id: 'both', weight: 'strong' },
      { id: 'trafficking-only', weight: 'arguable' },
    ],
  },
  {
    id: 'irregular-when',
    options: [
      { id: 'now', weight: 'strong' },
      { id: 'cause', weight: 'arguable' },
    ],
  },
] as const;

type Row = (typeof table)[number];
export type ReadingId = Row['id'];
export type Reading = ReadingOf<ReadingId>;
export type OptionOf<R extends ReadingId> = Extract<Row, { id: R }>['options'][number]['id'];

/** The readings that are computed, in the order of the text. */
export const readings: readonly Reading[] = table;
