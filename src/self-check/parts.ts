import { type FactId, facts } from '../rules/index.ts';

/** One screen of the self-check: its number and its questions, in the order of asking. */
export interface Part {
  readonly id: number;
  readonly facts: readonly FactId[];
}

/** The screens, in order. */
export function partsOf(): Part[] {
  const ids = [...new Set(facts.map((fact) => fact.part))];
  return ids.map((id) => ({ id, facts: facts.filter((fact) => fact.part === id).map((fact) => fact.id) }));
}
