import { describe } from 'vitest';
import { attacks } from '../support/attacks.ts';

describe('another site that frames the self-check', () => attacks(3));
