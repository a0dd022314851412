import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Standards of others, which are not in this repository but in ../shared/standards. Tests that need
 * them are skipped if they are missing.
 */
const folder = fileURLToPath(new URL('../../../shared/standards/', import.meta.url));
export const haveStandards = existsSync(folder);
/** The reason of a skipped test. */
export const noStandards = 'The standards are not in ../shared/standards.';
export const standard = (name: string): string => readFileSync(folder + name, 'utf8');
