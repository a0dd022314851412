import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Standards that others wrote and that are not kept in this repository, in ../shared/standards
 * beside it. Tests that need them skip themselves where they are absent.
 */
const folder = fileURLToPath(new URL('../../../shared/standards/', import.meta.url));
export const haveStandards = existsSync(folder);
/** Said by a test that is skipped. */
export const noStandards = 'The standards are not in ../shared/standards.';
export const standard = (name: string): string => readFileSync(folder + name, 'utf8');
