import { type FactId, facts } from '../rules/index.ts';
import type { Phrase } from '../model/law.ts';

/**
 * The questions that rest on a segment: the facts citing one of its phrases, in the order of asking.
 * A phrase of the 2023 summary counts as its 2017 twin too ("m-disaster" as "disaster").
 */
export function questionsOf(phrases: Iterable<Phrase>, segment: string): FactId[] {
  const ids = new Set([...phrases].filter((phrase) => phrase.segment === segment).flatMap(({ id }) => [id, id.replace(/^m-/, '')]));
  return facts.filter((fact) => fact.cites.some((cite) => ids.has(cite))).map((fact) => fact.id);
}
