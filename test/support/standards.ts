import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The folder beside the clone where a developer may keep the standards of others: the schemas of
 * Akoma Ntoso (akn/akomantoso30.xsd, akn/xml.xsd) and the vocabulary of schema.org. They are not in
 * this repository. Tests that need them are skipped without them.
 */
const folder = fileURLToPath(new URL('../../../shared/standards/', import.meta.url));
export const haveStandards = existsSync(folder);
/** The reason of a skipped test. */
export const noStandards =
  'The schemas of Akoma Ntoso and the vocabulary of schema.org are not in ../shared/standards.';
/** The text of a file of that folder. */
export const standard = (name: string): string => readFileSync(folder + name, 'utf8');
