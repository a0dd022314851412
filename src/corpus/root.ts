import { resolve } from 'node:path';
import { readSettings } from '../settings.ts';

/** The absolute path of the content folder: CONTENT_DIR, or ./content if that is empty or unset. */
export const contentRoot = resolve(process.env['CONTENT_DIR'] || 'content');

/** The day that the site answers for, if AS_OF sets it; see `Settings`. */
export const { asOf } = readSettings(process.env).settings;
