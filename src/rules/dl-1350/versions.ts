import * as v2017 from './2017/index.ts';
import * as v2023 from './2023/index.ts';
import type { FactsByPhrase, ProvisionRules } from '../engine/types.ts';
import type { Example } from './example.ts';
import type { FactId, NeverAsked } from './facts.ts';

/** The rules of each version, provision by provision, in the order of the text. */
export const rules = {
  '2017': v2017.rules,
  '2023': v2023.rules,
} satisfies Record<string, readonly ProvisionRules[]>;

export type VersionId = keyof typeof rules;
type ByVersion<T> = Readonly<Record<VersionId, T>>;

/** The phrases that the rules of each version rest on, by ground. */
export const groundCitations: ByVersion<
  Readonly<Record<string, FactsByPhrase<FactId | NeverAsked>>>
> = {
  '2017': v2017.groundCitations,
  '2023': v2023.groundCitations,
};

/** The phrases of each version that make a question matter. */
export const questionCitations: ByVersion<FactsByPhrase<FactId>> = {
  '2017': v2017.questionCitations,
  '2023': v2023.questionCitations,
};

/** The examples of each version, by provision. */
export const examples: ByVersion<Readonly<Record<string, readonly Example[]>>> = {
  '2017': v2017.examples,
  '2023': v2023.examples,
};
