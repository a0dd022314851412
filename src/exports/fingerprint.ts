import { createHash } from 'node:crypto';

export interface Fingerprint {
  readonly bytes: number;
  readonly sha256: string;
}

/** The size and the SHA-256 of a text in UTF-8. */
export const fingerprint = (text: string): Fingerprint => ({
  bytes: Buffer.byteLength(text),
  sha256: createHash('sha256').update(text).digest('hex'),
});
