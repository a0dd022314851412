import { describe } from 'vitest';
import { attacks } from '../support/attacks.ts';

/** HOSTILE_INTERVIEWS=40 takes about twenty minutes. */
const count = Number(process.env['HOSTILE_INTERVIEWS'] ?? 3);

describe(`the self-check in a hostile frame, over ${count} interviews`, () => attacks(count));
