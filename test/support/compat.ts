import bcd, {
  type CompatStatement,
  type Identifier,
  type SimpleSupportStatement,
} from '@mdn/browser-compat-data/forLegacyNode';

/** Browsers by their names in MDN's data, each with the oldest version to support. */
export type Browsers = Readonly<Record<'chrome' | 'safari' | 'firefox', string>>;

export const { css, api, javascript } = bcd;

/** The compatibility of a feature in MDN's data, or undefined if it is not there. */
export const compatOf = (
  tree: Identifier | undefined,
  ...path: readonly string[]
): CompatStatement | undefined =>
  path.reduce<Identifier | undefined>(
    (at, key) => (at && Object.hasOwn(at, key) ? at[key] : undefined),
    tree,
  )?.__compat;

const numbers = (version: string): number[] => version.replace('≤', '').split('.').map(Number);

function isAtMost(version: string, limit: string): boolean {
  const [[major = 0, minor = 0], [most = 0, least = 0]] = [numbers(version), numbers(limit)];
  return major < most || (major === most && minor <= least);
}

/** Whether all these browsers have a feature, without a prefix or a setting. */
export function isIn(browsers: Browsers, { support }: CompatStatement): boolean {
  return Object.entries(browsers).every(([browser, limit]) => {
    const statements = [
      support[browser as keyof Browsers] ?? [],
    ].flat() as SimpleSupportStatement[];
    return statements.some(
      ({
        version_added: added,
        version_removed: removed,
        prefix,
        alternative_name: alternative,
        flags,
      }) =>
        typeof added === 'string' &&
        added !== 'preview' &&
        isAtMost(added, limit) &&
        !(removed && isAtMost(String(removed), limit)) &&
        !prefix &&
        !alternative &&
        !flags,
    );
  });
}
