/** One figure of the bench, beside what it may be and what others need for the same. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  /** What it may be, and whether it is; without one the figure stands for itself. */
  readonly budget?: { readonly text: string; readonly met: boolean };
  /** The same of other generators, measured on the same content: see bench/peers.ts. */
  readonly peers?: string;
  /** Why a budget is not met, or what must be known to read the figure. */
  readonly note?: string;
}

export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** A row with a number that may be so much at most, in a unit. */
export const atMost = (
  what: string,
  count: number,
  most: number,
  unit: string,
  more: Pick<Row, 'peers' | 'note'> = {},
): Row => ({
  what,
  figure: `${count.toLocaleString('en')} ${unit}`,
  budget: { text: `≤ ${most.toLocaleString('en')}`, met: count <= most },
  ...more,
});

/** The sections for a terminal. */
export const asText = (sections: readonly Section[]): string =>
  sections
    .map(({ title, rows }) =>
      [
        title,
        ...rows.map(({ what, figure, budget, peers, note }) =>
          [
            `  ${budget ? (budget.met ? 'ok  ' : 'OVER') : '    '} ${what}: ${figure}`,
            budget && `(${budget.text})`,
            peers && `· ${peers}`,
            note && `· ${note}`,
          ]
            .filter(Boolean)
            .join(' '),
        ),
      ].join('\n'),
    )
    .join('\n\n');

/** The sections as Markdown tables. */
export function asMarkdown(sections: readonly Section[]): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const line = ({ what, figure, budget, peers = '', note = '' }: Row): string => {
    const limit = budget ? `${budget.text}${budget.met ? '' : ' **over**'}` : '';
    return `| ${[what, figure, limit, peers, note].map(cell).join(' | ')} |`;
  };
  return sections
    .map(({ title, rows }) =>
      [
        `## ${title}`,
        '',
        '| what | figure | budget | others | note |',
        '|---|---|---|---|---|',
        ...rows.map(line),
      ].join('\n'),
    )
    .join('\n\n');
}
