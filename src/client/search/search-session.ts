import { type Language, otherLanguage } from '../../model/language.ts';
import { type AnswerItem, earlierGroup } from './group-results.ts';
import { createIntentMatcher } from './intents/matcher.ts';
import { createMemoryIndex } from './memory-index.ts';
import { type LoadOptions, WebAssemblyBlockedError } from './pagefind-loader.ts';
import { unknownCount } from './query-plan.ts';
import {
  type AnswerOptions,
  type EngineParts,
  type SearchAnswer,
  type SearchEngine,
  createSearchEngine,
} from './search-engine.ts';
import type { SearchFiles } from './search-files.ts';
import type { SearchIndex } from './search-index.ts';

/** What an answer may be without: the index, which WebAssembly searches, or the other language. */
export type MissingPart = 'index' | 'webAssembly' | 'otherLanguage';

/** What is known about a query at a stage of its answer. */
export interface StagedAnswer {
  /** The answer in the language of the page. */
  readonly own: SearchAnswer;
  /** Results in the other language; none where it understands the query no better. */
  readonly otherResults: readonly AnswerItem[];
  /** Whether nothing was found in either language. */
  readonly hasNoResults: boolean;
  /** Whether nothing more is to come. */
  readonly isFinal: boolean;
  /** Whether it may be shown although more is to come, or nothing more is to come. */
  readonly canShow: boolean;
  /** What the answer is without, where that could not be loaded. */
  readonly missing?: MissingPart;
  /** How many records could not be loaded. */
  readonly failedCount: number;
}

/** What is loaded at a stage. */
interface Stage {
  readonly engine: SearchEngine;
  readonly otherEngine?: SearchEngine;
}

/** The stages by what they load, in their order; a site in one language has no third. */
const stages = { answers: 0, index: 1, otherLanguage: 2 } as const;

/**
 * The search of a page. It loads no more than its queries need, in three stages: the records that
 * answer intents, which are the results that most queries want; then the index of all records; then
 * the other language, where that may answer better.
 */
export class SearchSession {
  readonly #lang: Language;
  readonly #filesOf: (lang: Language, options: LoadOptions) => SearchFiles;
  /** What loads each stage. */
  readonly #loaders: readonly (() => Promise<Stage>)[];
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
    const loaders = [this.#loadAnswers, this.#addIndex, this.#addOtherLanguage];
    this.#loaders = hasOther ? loaders : loaders.slice(0, stages.otherLanguage);
  }

  /**
   * Begins to load the index of the page's language. After a failure the next query tries again.
   */
  preload(): void {
    void this.#load(stages.index);
  }

  /** Loads everything anew, and bypasses the HTTP cache from now on. */
  reset(): void {
    this.#options = { ...this.#options, reload: true };
    this.#forget(stages.answers);
  }

  /**
   * Answers a query stage by stage. The next stage is loaded only when the caller asks for it.
   *
   * @throws Error when the index of the page's language cannot be searched, and nothing was found
   * without it; the next query loads it anew.
   */
  async *answer(query: string, options: AnswerOptions = {}): AsyncGenerator<StagedAnswer> {
    let last: StagedAnswer | undefined;
    for (let at = this.#reached; at < this.#loaders.length; at += 1) {
      const loading = this.#load(at);
      try {
        last = await answerWith(await loading, at, at === this.#loaders.length - 1, query, options);
      } catch (error) {
        this.#drop(at, loading);
        // What was loaded before this stage may answer.
        if (!last && at > 0) return yield* this.answer(query, options);
        if (!last || (at === stages.index && (last.own.count === 0 || last.own.offTopic)))
          throw error;
        // What was found until now stands without the rest.
        return yield {
          ...last,
          hasNoResults: hasNoResults(last.own),
          isFinal: true,
          canShow: true,
          missing: missingAt(at, error),
        };
      }
      yield last;
      if (last.isFinal) return;
    }
  }

  #load(at: number): Promise<Stage> {
    const known = this.#stages[at];
    if (known) return known;
    const loading = this.#loaders[at]!();
    this.#stages[at] = loading;
    loading.then(
      () => {
        if (this.#stages[at] === loading) this.#reached = Math.max(this.#reached, at);
      },
      () => this.#drop(at, loading),
    );
    return loading;
  }

  /**
   * Forgets a stage that failed, unless it is being loaded anew by now. The answers are forgotten
   * with the index, since they may be of another edition.
   */
  #drop(at: number, failed: Promise<Stage>): void {
    if (this.#stages[at] === failed) this.#forget(at === stages.index ? stages.answers : at);
  }

  /** Forgets a stage and those after it. */
  #forget(from: number): void {
    this.#options = { ...this.#options, failures: this.#options.failures + 1 };
    this.#stages.length = Math.min(this.#stages.length, from);
    this.#reached = Math.min(this.#reached, Math.max(0, from - 1));
  }

  readonly #loadAnswers = async (): Promise<Stage> => {
    const files = this.#filesOf(this.#lang, this.#options);
    return { engine: createSearchEngine(await loadAnswers(this.#lang, files)) };
  };

  readonly #addIndex = async (): Promise<Stage> => {
    const { engine } = await this.#load(stages.answers);
    const files = this.#filesOf(this.#lang, this.#options);
    return { engine: createSearchEngine(await withIndex(engine.parts, files)) };
  };

  readonly #addOtherLanguage = async (): Promise<Stage> => {
    const lang = otherLanguage(this.#lang);
    const files = this.#filesOf(lang, this.#options);
    const [{ engine }, other, names] = await Promise.all([
      this.#load(stages.index),
      loadAnswers(lang, files).then((answers) => withIndex(answers, files)),
      files.loadNames(),
    ]);
    return {
      engine: createSearchEngine({ ...engine.parts, other: { ...other, names } }),
      otherEngine: createSearchEngine({ ...other, other: { ...engine.parts, names } }),
    };
  };
}

/** What a language searches before it has its index: the records that answer intents. */
async function loadAnswers(lang: Language, files: SearchFiles): Promise<EngineParts> {
  const { dictionary, intents, answers } = await files.loadData();
  const index = createMemoryIndex(answers);
  return { lang, dictionary, index, intents: createIntentMatcher(intents) };
}

/** The same with the index of all records. Records that answer intents are not loaded again. */
async function withIndex(parts: EngineParts, files: SearchFiles): Promise<EngineParts> {
  const whole = await files.openIndex(parts.dictionary);
  const index: SearchIndex = {
    search: async (terms, filters = {}) => {
      const hits = await whole.search(terms, filters);
      const known = filters['answer'] && (await parts.index.search(null, filters))[0];
      return known ? hits.map((hit) => ({ ...hit, load: known.load })) : hits;
    },
  };
  return { ...parts, index };
}

/** What is missing after a stage that failed. */
const missingAt = (at: number, error: unknown): MissingPart => {
  if (at === stages.otherLanguage) return 'otherLanguage';
  return error instanceof WebAssemblyBlockedError ? 'webAssembly' : 'index';
};

/** Answers a query with what is loaded at a stage. */
async function answerWith(
  { engine, otherEngine }: Stage,
  at: number,
  isLast: boolean,
  query: string,
  options: AnswerOptions,
): Promise<StagedAnswer> {
  const own = await engine.answer(query, options);
  const hasRemovedTerms = (options.removedTerms?.length ?? 0) > 0;
  const isOtherAsked = own.needsOtherLanguage && !hasRemovedTerms;
  const asked = isOtherAsked ? await otherEngine?.answer(query, options) : undefined;
  const other = asked && isBetterUnderstood(own, asked) ? asked : undefined;
  const isFinal = isLast || (at > stages.answers && !own.needsOtherLanguage);
  return {
    own,
    isFinal,
    canShow: isFinal || canShow(own, at),
    otherResults: other ? allResults(other) : [],
    hasNoResults: hasNoResults(own, other),
    failedCount: own.failedCount + (asked?.failedCount ?? 0),
  };
}

/** Whether an answer may be shown although more is still to be loaded. */
const canShow = (
  { count, offTopic, cards, needsOtherLanguage, isEarlierFirst }: SearchAnswer,
  at: number,
): boolean =>
  count > 0 &&
  !offTopic &&
  !isEarlierFirst &&
  (at > stages.answers || (cards.length === 0 && !needsOtherLanguage));

/** Whether nothing was found. @param other the answer of the other language, if that is better. */
const hasNoResults = (own: SearchAnswer, other?: SearchAnswer): boolean =>
  own.count + (other?.count ?? 0) === 0 || (own.offTopic && (other?.offTopic ?? true));

/** Whether the other language understands a query that the page's own one does not. */
function isBetterUnderstood(own: SearchAnswer, other: SearchAnswer): boolean {
  if (own.offTopic && own.isUnderstood) return other.isUnderstood;
  const [ownUnknown, otherUnknown] = [unknownCount(own.plan), unknownCount(other.plan)];
  return otherUnknown === 0 || otherUnknown < ownUnknown;
}

/** All results, those in force first. */
const allResults = ({ groups }: SearchAnswer): readonly AnswerItem[] =>
  [
    ...groups.filter(({ name }) => name !== earlierGroup),
    ...groups.filter(({ name }) => name === earlierGroup),
  ].flatMap(({ items }) => items);
