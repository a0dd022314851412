/**
 * The budgets that `npm run bench` reports and the tests enforce: a change here changes both. Each
 * is a maximum, unless its name begins with `least`. Bytes are compressed with brotli 11, unless
 * stated otherwise. Where no source is named, the figure is our own choice. The budgets of growing
 * content are in growth/budgets.ts.
 */

/**
 * Bytes that a server sends on a new connection before it has to wait for the browser: ten segments
 * of 1,460 bytes (RFC 6928).
 */
export const firstRoundTrip = 14_600;

/** A page of the law. */
export const lawPage = {
  /** HTML with its style: the first round trip, with 600 bytes left for the headers. */
  html: 14_000,
  /** HTML of art. 29.2 without what only machines read: leaves 700 bytes of `html` for that. */
  htmlBeforeMetadata: 13_300,
  /** Style of art. 29.2, which is a part of its HTML. */
  style: 3_000,
  /** All scripts that a page of the law loads before the self-check opens. */
  scripts: 1_500,
  /** Words of the notes on all pages of art. 29.2: no note is shortened to save bytes. */
  leastWordsOfNotes: 2_500,
} as const;

/** The screen of a small, cheap phone, in CSS pixels. */
export const phoneScreen = { width: 360, height: 740 } as const;

/** The home page on `phoneScreen`. */
export const homeOnPhone = {
  /** Height, in screens. */
  screens: 3,
  /** From the top to the link to the self-check, in CSS pixels: in view without scrolling. */
  toSelfCheck: 420,
  /** From the top to the link to help, in CSS pixels: in view without scrolling. */
  toHelp: 520,
} as const;

/** The page of art. 29.2 on `phoneScreen`. */
export const provisionOnPhone = {
  /** Height with its disclosures closed, in screens. */
  screens: 5.5,
  /** Visible links and buttons. */
  controls: 60,
  /** Words from the title to the first ground. */
  wordsBeforeGrounds: 110,
} as const;

/** Each situation page on `phoneScreen`. */
export const situationOnPhone = {
  /** Height of what comes before the closed disclosures, in screens. */
  screensBeforeDisclosures: 2.5,
  /** From the top to the first telephone number, in CSS pixels: on the first screen. */
  toTelephone: phoneScreen.height,
} as const;

/** The self-check on `phoneScreen`. */
export const selfCheckOnPhone = {
  /** Taps of a person after a disaster, from the situation page to the first result. */
  tapsToFirstResult: 10,
  /** Taps of the same person, from the choice of the language through all questions. */
  tapsToResult: 24,
  /** Height of the result of that person with its disclosures closed, in screens. */
  screensOfResult: 4,
  /** The same for the answers that lead to the most notices. */
  screensOfLongestResult: 6,
  /** Words of a result before what to do now. */
  wordsBeforeToDo: 60,
} as const;

/** Bytes of the scripts of the self-check. */
export const selfCheckScripts = {
  /** `screen`, `interview` and `notices`, with the rules of D. Leg. 1350. */
  rules: 3_300,
  all: 15_000,
} as const;

/** The search on its page. */
export const search = {
  /** Bytes loaded from the focus of the field to the first result. */
  bytesToFirstResult: 90_000,
  /** Bytes that a first search loads in all. */
  bytesOfFirstSearch: 150_000,
  /** Milliseconds from the last key to the first result, once the index is loaded: the median. */
  keyToResult: 100,
  /** Least mean reciprocal rank and hit@3 of held-out queries, by language. */
  leastHeldOut: {
    es: { mrr: 0.9, hit3: 0.97 },
    en: { mrr: 0.9, hit3: 0.97 },
    across: { mrr: 0.85, hit3: 0 },
  },
  /** Least mean reciprocal rank of held-out queries about the whole site. */
  leastWholeSiteMrr: 0.82,
  /** Least mean reciprocal rank of queries about the laws around arts. 29.2 and 36. */
  leastLawAroundMrr: 0.7,
  /** Least share of off-topic queries for which the page says that nothing was found. */
  leastOffTopicShare: 0.9,
} as const;

/** The site as one file, in bytes: on disk (`raw`) and compressed. */
export const oneFile = { raw: 1_500_000, brotli: 300_000 } as const;

/** Least percentage of the mutants of the rules that a test has to notice. */
export const leastMutationScore = 95;
