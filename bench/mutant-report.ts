/** What this project reads of Stryker's JSON report. */
export interface Report {
  readonly files: Readonly<
    Record<string, { readonly source: string; readonly mutants: readonly Reported[] }>
  >;
}

interface Reported {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: Position; readonly end: Position };
}

interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Mutant {
  readonly file: string;
  readonly line: number;
  /**
   * The whole line on which the mutant begins, without indentation: with the rest, what names a
   * mutant for good.
   */
  readonly text: string;
  readonly mutator: string;
  /** What was there, and what Stryker put in its place, on one line. */
  readonly original: string;
  readonly replacement: string;
  readonly status: string;
}

/**
 * Why no test can notice a mutant. It is named by what it changes and not by its line, which other
 * edits move.
 */
export type Survivor = Pick<Mutant, 'file' | 'text' | 'mutator' | 'original' | 'replacement'> & {
  readonly why: string;
};

/** Every mutant that ran or should have run; those that do not compile are none. */
export function mutantsIn({ files }: Report): Mutant[] {
  return Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split('\n');
    return mutants
      .filter(({ status }) => status !== 'CompileError' && status !== 'Ignored')
      .map(({ status, mutatorName, replacement = '', location: { start, end } }) => ({
        file,
        line: start.line,
        text: lines[start.line - 1]?.trim() ?? '',
        mutator: mutatorName,
        original: oneLine(stretch(lines, start, end)),
        replacement: oneLine(replacement),
        status,
      }));
  });
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** The text between two places, both counted from 1. */
function stretch(lines: readonly string[], start: Position, end: Position): string {
  const part = lines.slice(start.line - 1, end.line);
  const last = part.length - 1;
  return part
    .map((line, index) =>
      line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined),
    )
    .join('\n');
}

/**
 * How many there are of each kind, and how many of a hundred a test notices. A mutant with which
 * the rules do not even load fails every test; Stryker calls that an error and not a kill, so it
 * counts as a survivor, against us.
 */
export function tally(mutants: readonly Mutant[]) {
  const count = (status: string): number =>
    mutants.filter((mutant) => mutant.status === status).length;
  const [killed, timeout, noCoverage] = [count('Killed'), count('Timeout'), count('NoCoverage')];
  return {
    mutants: mutants.length,
    killed,
    timeout,
    survived: mutants.length - killed - timeout - noCoverage,
    noCoverage,
    score: Math.floor(((killed + timeout) / mutants.length) * 10_000) / 100,
  };
}

/**
 * The survivors with their explanations, those that have none, and the explanations of what does
 * not survive.
 */
export function explained(mutants: readonly Mutant[], survivors: readonly Survivor[]) {
  const alive = mutants.filter(({ status }) => status !== 'Killed' && status !== 'Timeout');
  const same = (mutant: Mutant, survivor: Survivor): boolean =>
    (['file', 'text', 'mutator', 'original', 'replacement'] as const).every(
      (key) => mutant[key] === survivor[key],
    );
  const whyOf = (mutant: Mutant): string =>
    survivors.find((survivor) => same(mutant, survivor))?.why ?? '';
  return {
    found: alive
      .map((mutant) => ({
        file: mutant.file,
        line: mutant.line,
        mutator: mutant.mutator,
        replacement: mutant.replacement,
        why: whyOf(mutant),
      }))
      .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line),
    unexplained: alive.filter((mutant) => whyOf(mutant) === ''),
    stale: survivors.filter((survivor) => !alive.some((mutant) => same(mutant, survivor))),
  };
}
