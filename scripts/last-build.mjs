// npm start, when its build has failed: says that the site of an earlier build is served; fails
// when there is none.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

const dir = process.env.OUT_DIR || 'dist';
const page = [dir, `${dir}.previous`]
  .map((folder) => join(folder, 'index.html'))
  .find((path) => existsSync(path));
if (!page) {
  console.error('The build has failed, and there is no site of an earlier one.');
  process.exit(1);
}
console.warn(
  '\nWarning: the build has failed, as said above. What is served is the site of an earlier ' +
    `build, of ${statSync(page).mtime.toISOString()}: what was changed since is not in it.\n`,
);
