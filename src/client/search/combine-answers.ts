import type { ResultView } from './group-results.ts';
import { unknownCount } from './query-plan.ts';
import type { SearchAnswer } from './search-engine.ts';

/** The answers of both languages, as one page shows them. */
export interface CombinedAnswer {
  /** Results in the other language; none where it understands the query no better. */
  readonly otherResults: readonly ResultView[];
  /** Whether nothing was found in either language. */
  readonly isNothing: boolean;
}

/**
 * Combines the answers of both languages. @param other undefined where the other language was not
 * searched.
 */
export function combineAnswers(own: SearchAnswer, other: SearchAnswer | undefined): CombinedAnswer {
  const isNothing =
    own.count + (other?.count ?? 0) === 0 || (own.offTopic && (other?.offTopic ?? true));
  if (!other) return { otherResults: [], isNothing };
  const [ownUnknown, otherUnknown] = [unknownCount(own.plan), unknownCount(other.plan)];
  const isRedundant = otherUnknown > 0 && own.count > 0 && otherUnknown >= ownUnknown;
  const { order, earlier } = other.results;
  return {
    otherResults: isRedundant ? [] : [...order.flatMap((name) => other.results[name]), ...earlier],
    isNothing,
  };
}
