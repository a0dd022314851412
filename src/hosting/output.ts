import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * A build writes into a folder beside the site and takes its place when it is complete. At every
 * moment the site, or what stood before it under `previous`, is whole; `next` and `removed` may be
 * in pieces, and hold nothing that is needed.
 */
const beside = (out: string) => ({
  next: `${out}.next`,
  previous: `${out}.previous`,
  removed: `${out}.removed`,
  lock: `${out}.lock`,
});

/**
 * The whole path of the folder that a site is built into; the folder itself where the path is a
 * link to it.
 */
export const outputFolder = (dir: string): string =>
  existsSync(dir) ? realpathSync(dir) : resolve(dir);

/** The folder that a build of `out` writes into. */
export const nextFolder = (out: string): string => beside(out).next;

/**
 * Takes the lock on a folder, so that no other process writes it. The system gives it back when
 * this process ends, however that happens.
 *
 * @returns a function that gives it back earlier
 * @throws Error when another process has it
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(dirname(folder), { recursive: true });
  // Node locks no files itself; the database that comes with it does, on every system.
  const lock = new DatabaseSync(beside(folder).lock, { timeout: 0 });
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!(error instanceof Error) || !error.message.includes('locked')) throw error;
    throw new Error(
      `Another build is writing ${folder}: wait for its end, ` +
        'or give this one an OUT_DIR and a CACHE_DIR of its own.',
      { cause: error },
    );
  }
  held.add(lock);
  return () => {
    held.delete(lock);
    lock.close();
  };
}

/** Locks end with their objects, so they must not be collected. */
const held = new Set<DatabaseSync>();

/**
 * Puts the previous site back where a build was ended between moving it aside and putting the next
 * one in its place.
 */
export function restoreOutput(out: string): void {
  if (!existsSync(out) && existsSync(beside(out).previous)) renameSync(beside(out).previous, out);
}

/**
 * Makes ready for a build of `out`, which must be locked: restores what stood, and removes what
 * builds that were ended have left.
 *
 * @throws Error when the folder holds something other than a site, which would be lost, or cannot
 * be replaced
 */
export function prepareOutput(out: string): void {
  restoreOutput(out);
  const names = existsSync(out) ? readdirSync(out) : [];
  if (names.length > 0 && !names.includes('index.html')) {
    throw new Error(
      `${out} holds something other than a built site, and a build replaces the whole folder: ` +
        'empty it, or choose another OUT_DIR.',
    );
  }
  if (existsSync(out) && statSync(out).dev !== statSync(dirname(out)).dev) {
    throw new Error(
      `${out} is a disk of its own, which cannot be replaced at once: ` +
        `choose a folder in it as OUT_DIR, such as ${join(out, basename(out))}.`,
    );
  }
  discardPrevious(out);
  rmSync(beside(out).next, { recursive: true, force: true });
}

/**
 * Puts the complete next site in the place of the one that stands. Between the two renames there is
 * no site, for some microseconds; whoever is ended there leaves the previous one for
 * `restoreOutput`.
 */
export function publishOutput(out: string): void {
  const { next, previous } = beside(out);
  makeReadable(next);
  if (existsSync(out)) renameSync(out, previous);
  try {
    renameSync(next, out);
  } catch (error) {
    restoreOutput(out);
    throw error;
  }
  discardPrevious(out);
}

/** Renamed first: a folder that is called `previous` is whole. */
function discardPrevious(out: string): void {
  const { previous, removed } = beside(out);
  rmSync(removed, { recursive: true, force: true });
  if (existsSync(previous)) renameSync(previous, removed);
  rmSync(removed, { recursive: true, force: true });
}

/**
 * Lets everyone read a folder and all in it, as a web server must, whatever the umask is or the
 * sources were checked out with.
 */
function makeReadable(folder: string): void {
  chmodSync(folder, statSync(folder).mode | 0o555);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    chmodSync(path, statSync(path).mode | (entry.isDirectory() ? 0o555 : 0o444));
  }
}
