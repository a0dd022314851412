import { describe } from 'vitest';
import { attacks } from '../support/attacks.ts';

/** Forty, with HOSTILE_INTERVIEWS=40, take some twenty minutes. */
const count = Number(process.env['HOSTILE_INTERVIEWS'] ?? 3);

describe(`another site that frames the self-check, against ${count} interviews`, () =>
  attacks(count));
