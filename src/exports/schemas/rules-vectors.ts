import { z } from 'astro/zod';
import { id, licences, standing } from './shared.ts';

const answers = z.record(id, z.string());
const standingShape = {
  verdict: z.enum(['covered', 'arguable', 'open', 'not-covered']),
  canBeCovered: z.boolean(),
  canBeNotCovered: z.boolean(),
};
const ground = z.strictObject({ ...standingShape, missing: z.array(id) });
const screening = z.strictObject({
  version: id,
  provisions: z.record(
    id,
    z.strictObject({ kind: id, ...standingShape, grounds: z.record(id, ground) }),
  ),
  relevant: z.array(id),
});

/** Answers, and what every engine of the rules must say of them. */
const vector = z.strictObject({
  answers,
  /** By version. */
  screen: z.record(id, screening),
  interview: z.array(id),
  fullReview: z.array(id),
  notices: z.array(id),
});

/** The test vectors of the rules: docs/rules-specification.md says what conformance is. */
export const rulesVectorsFile = z.strictObject({
  $schema: z.url(),
  standing,
  licences,
  /** The version in force, as in rules.json. */
  current: id,
  vectors: z.array(vector).min(1),
  /** Answers that an engine must refuse: an unknown or retired fact, an unknown answer. */
  refused: z.array(z.strictObject({ answers, names: z.array(z.string()).min(1) })),
});

export type RulesVectorsFile = z.infer<typeof rulesVectorsFile>;
