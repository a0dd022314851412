import { type Language, otherLanguage } from '../../model/language.ts';
import type { ResultView } from './group-results.ts';
import { createIntentMatcher } from './intents/matcher.ts';
import type { LoadOptions } from './pagefind-index.ts';
import { unknownCount } from './query-plan.ts';
import {
  type AnswerOptions,
  type EngineParts,
  type SearchAnswer,
  type SearchEngine,
  createSearchEngine,
} from './search-engine.ts';
import type { SearchFiles } from './search-files.ts';

/** What is known about a query at a stage of its answer. */
export interface StagedAnswer {
  /** The answer in the language of the page, and the engine that gave it. */
  readonly own: SearchAnswer;
  readonly engine: SearchEngine;
  /** Results in the other language; none where it understands the query no better. */
  readonly otherResults: readonly ResultView[];
  /** Whether nothing was found in either language. */
  readonly isNothing: boolean;
  /** Whether nothing more is to come. */
  readonly isFinal: boolean;
  /** Whether it may be shown: its results will not become worse, or nothing more is to come. */
  readonly isCertain: boolean;
  /** Whether intents or the other language could not be loaded. */
  readonly isIncomplete: boolean;
  /** How many records could not be loaded. */
  readonly failedCount: number;
}

/** What is loaded at a stage. */
interface Stage {
  readonly parts: EngineParts;
  readonly engine: SearchEngine;
  readonly otherEngine?: SearchEngine;
}

const stageCount = 3;
/** The stages of a site in one language. */
const ownStageCount = 2;
/** Before intents are loaded, results are shown where one record matches so much of the query. */
const certainCoverage = 0.6;

/**
 * The search of a page. It loads no more than its queries need, in three stages: the index of the
 * page's language; then its example questions; then the other language, where that may answer
 * better.
 */
export class SearchSession {
  readonly #lang: Language;
  readonly #filesOf: (lang: Language, options: LoadOptions) => SearchFiles;
  readonly #stageCount: number;
  readonly #stages: (Promise<Stage> | undefined)[] = [];
  #options: LoadOptions = { failures: 0, reload: false };
  /** The last stage that is loaded, where queries begin. */
  #reached = 0;

  /** @param hasOther whether the site has the other language too */
  constructor(
    lang: Language,
    filesOf: (lang: Language, options: LoadOptions) => SearchFiles,
    hasOther = true,
  ) {
    this.#lang = lang;
    this.#filesOf = filesOf;
    this.#stageCount = hasOther ? stageCount : ownStageCount;
  }

  /**
   * Begins to load the index of the page's language. After a failure the next query tries again.
   */
  preload(): void {
    const loading = this.#load(0);
    loading.catch(() => this.#drop(0, loading));
  }

  /** Loads everything anew. @param reload whether to bypass the HTTP cache from now on. */
  reset(reload: boolean): void {
    this.#forget(0, reload);
  }

  /**
   * Answers a query stage by stage. The next stage is loaded only when the caller asks for it.
   *
   * @throws Error when the index of the page's language cannot be searched; the next query loads it
   * anew.
   */
  async *answer(query: string, options: AnswerOptions = {}): AsyncGenerator<StagedAnswer> {
    let last: StagedAnswer | undefined;
    for (let at = this.#reached; at < this.#stageCount; at += 1) {
      const loading = this.#load(at);
      try {
        last = await answerWith(await loading, at, at === this.#stageCount - 1, query, options);
      } catch (error) {
        this.#drop(at, loading);
        if (!last && at === 0) throw error;
        if (!last) {
          // What was loaded before this stage may answer: begin with the first.
          at = -1;
          continue;
        }
        // The results in the language of the page stand without the rest.
        return yield {
          ...last,
          isNothing: isNothing(last.own),
          isFinal: true,
          isCertain: true,
          isIncomplete: true,
        };
      }
      this.#reached = Math.max(this.#reached, at);
      yield last;
      if (last.isFinal) return;
    }
  }

  #load(at: number): Promise<Stage> {
    const load = [this.#openIndex, this.#addIntents, this.#addOtherLanguage][at]!;
    return (this.#stages[at] ??= load());
  }

  /** Forgets a stage that failed, unless it is being loaded anew by now. */
  #drop(at: number, failed: Promise<Stage>): void {
    if (this.#stages[at] === failed) this.#forget(at, this.#options.reload);
  }

  /** Forgets a stage and those after it. */
  #forget(from: number, reload: boolean): void {
    this.#options = { failures: this.#options.failures + 1, reload };
    this.#stages.length = Math.min(this.#stages.length, from);
    this.#reached = Math.min(this.#reached, Math.max(0, from - 1));
  }

  readonly #openIndex = async (): Promise<Stage> => {
    const opened = await this.#filesOf(this.#lang, this.#options).openIndex();
    return stageOf({ lang: this.#lang, ...opened });
  };

  readonly #addIntents = async (): Promise<Stage> => {
    const files = this.#filesOf(this.#lang, this.#options);
    const [{ parts }, model] = await Promise.all([this.#load(0), files.loadIntents()]);
    return stageOf({ ...parts, intents: createIntentMatcher(model) });
  };

  readonly #addOtherLanguage = async (): Promise<Stage> => {
    const lang = otherLanguage(this.#lang);
    const files = this.#filesOf(lang, this.#options);
    const [{ parts: own }, opened, model, names] = await Promise.all([
      this.#load(1),
      files.openIndex(),
      files.loadIntents(),
      files.loadNames(),
    ]);
    const other: EngineParts = { lang, ...opened, intents: createIntentMatcher(model) };
    const { engine: otherEngine } = stageOf({ ...other, other: { ...own, names } });
    return { ...stageOf({ ...own, other: { ...other, names } }), otherEngine };
  };
}

/** Answers a query with what is loaded at a stage. */
async function answerWith(
  { engine, otherEngine }: Stage,
  at: number,
  isLast: boolean,
  query: string,
  options: AnswerOptions,
): Promise<StagedAnswer> {
  const own = await engine.answer(query, options);
  const isOtherAsked = own.needsOtherLanguage && own.cards.length === 0;
  const excluded = options.excluded && options.excluded.length > 0 ? 'all' : [];
  const other = isOtherAsked
    ? await otherEngine?.answer(query, { ...options, excluded })
    : undefined;
  const isFinal = isLast || (at > 0 && !own.needsOtherLanguage);
  return {
    own,
    engine,
    isFinal,
    isCertain: isFinal || isCertain(own, at > 0),
    otherResults: other ? resultsBeside(own, other) : [],
    isNothing: isNothing(own, other),
    isIncomplete: false,
    failedCount: own.failedCount + (other?.failedCount ?? 0),
  };
}

const stageOf = (parts: EngineParts): Stage => ({ parts, engine: createSearchEngine(parts) });

/** Whether an answer may be shown although more is still to be loaded. */
const isCertain = (
  { count, offTopic, cards, coverage }: SearchAnswer,
  hasIntents: boolean,
): boolean =>
  count > 0 && !offTopic && (hasIntents || cards.length > 0 || coverage >= certainCoverage);

/** Whether nothing was found. @param other the other language's answer, where it was asked. */
const isNothing = (own: SearchAnswer, other?: SearchAnswer): boolean =>
  own.count + (other?.count ?? 0) === 0 || (own.offTopic && (other?.offTopic ?? true));

/** The results in the other language; none where it understands the query no better. */
function resultsBeside(own: SearchAnswer, other: SearchAnswer): readonly ResultView[] {
  const [ownUnknown, otherUnknown] = [unknownCount(own.plan), unknownCount(other.plan)];
  if (own.count > 0 && otherUnknown > 0 && otherUnknown >= ownUnknown) return [];
  const { order, earlier } = other.results;
  return [...order.flatMap((name) => other.results[name]), ...earlier];
}
