import { resolve } from 'node:path';

/** The content folder: ./content, or CONTENT_DIR, which the tests of faulty content set. */
export const contentRoot = resolve(process.env['CONTENT_DIR'] ?? 'content');
