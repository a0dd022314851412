import { createHash } from 'node:crypto';

/** The size and the SHA-256 of a text in UTF-8. */
export const fingerprint = (text: string): { readonly bytes: number; readonly sha256: string } => ({ bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') });
