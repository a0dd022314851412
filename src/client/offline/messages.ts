/** Why a copy could not be kept. */
export type Failure =
  /** No answer, or an error of the server. */
  | 'network'
  /** A file came short or is not the one that the copy needs. */
  | 'changed'
  /** The device has no room, or the browser gives none. */
  | 'space'
  /** The browser lacks something that we use, or we have made a mistake. */
  | 'error';

/** A copy that could not be kept, and why. */
export class DownloadError extends Error {
  readonly why: Failure;
  constructor(why: Failure, what: string) {
    super(what);
    this.why = why;
  }
}

/**
 * Why an error kept the copy from being kept. What a browser refuses it says with a DOMException;
 * anything that tells nothing more is a fault of ours.
 */
export function failureOf(error: unknown): Failure {
  if (error instanceof DownloadError) return error.why;
  return error instanceof DOMException ? 'space' : 'error';
}

/**
 * What the page asks of a worker, with a port for the answers: to keep the version that the worker
 * came with.
 */
export const keepMessage = 'keep';

/** What the worker answers: any number of "doing", and then one of the others. */
export type Reply =
  | { readonly say: 'doing'; readonly done: number; readonly all: number }
  | { readonly say: 'kept' }
  | { readonly say: 'failed'; readonly why: Failure };
