/** Why a copy could not be saved. */
export type Failure =
  /** No response, or an error of the server. */
  | 'network'
  /** A file is missing on the server, or its hash differs. */
  | 'changed'
  /** The browser refused to store a file: there is no space, or storage is blocked. */
  | 'space'
  /** Any other error: a missing feature of the browser, or a bug. */
  | 'error';

/** A file of a copy could not be downloaded. */
export class DownloadError extends Error {
  readonly why: Failure;
  constructor(why: Failure, message: string) {
    super(message);
    this.why = why;
  }
}

/**
 * Returns the failure that an error stands for. Browsers throw a DOMException if they refuse to
 * store something.
 */
export function failureOf(error: unknown): Failure {
  if (error instanceof DownloadError) return error.why;
  return error instanceof DOMException ? 'space' : 'error';
}

/**
 * The message by which a page asks a worker to save the version that the worker was built with. It
 * comes with a port for the replies.
 */
export const keepMessage = 'keep';

/** A reply of the worker: any number of "doing", then "kept" or "failed". */
export type Reply =
  | { readonly say: 'doing'; readonly done: number; readonly all: number }
  | { readonly say: 'kept' }
  | { readonly say: 'failed'; readonly why: Failure };
