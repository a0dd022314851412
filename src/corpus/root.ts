import { resolve } from 'node:path';
import { readSettings } from '../settings.ts';

/** The content folder: CONTENT_DIR, or ./content where it is empty or not set. */
export const contentRoot = resolve(process.env['CONTENT_DIR'] || 'content');

/** The day that the site answers for, where AS_OF sets one; see `Settings`. */
export const { asOf } = readSettings(process.env).settings;
