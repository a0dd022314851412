/** The result of the self-check: its headline, ways, notices, provisions and grounds. */

/** The result as a whole. */
export const result = 'data-result';

/** The headline, which has the verdict of the status. */
export const headline = 'data-headline';
/** What the headline rests on: the answers that decide. */
export const because = 'data-because';
/** The list of the answers that are in view. */
export const decisive = 'data-decisive';
/** The disclosure with the other answers that decide. */
export const becauseMore = 'data-because-more';
/** The list of the other answers that decide. */
export const decisiveRest = 'data-decisive-rest';

/** The line of a provision of today's law among the ways, with the id of the provision. */
export const route = 'data-route';
/** What a status gives. */
export const gives = 'data-gives';
/** The line of a notice among the ways, with the id of the notice. */
export const routeNotice = 'data-route-notice';
/** How many cases were not asked about. The two hooks that follow are on it, each a sentence. */
export const notAsked = 'data-not-asked';
/** That it is one case. */
export const notAskedOne = 'data-one';
/** That it is several. */
export const notAskedMany = 'data-many';
/** The button to the questions about these cases. */
export const askMore = 'data-more';

/** A notice, with its id. */
export const notice = 'data-notice';
/** The notices that do not concern safety. */
export const otherNotices = 'data-other-notices';

/** The version of a provision or ground, with its id. */
export const version = 'data-version';
/** A provision, with its id. */
export const provision = 'data-provision';
/** The grounds that cover only together. */
export const sharedGrounds = 'data-shared';
/** One of the grounds that cover only together, with its id. */
export const sharedGround = 'data-shares';
/** A ground, with its id. */
export const ground = 'data-ground';
/** What a ground may say of each fact: a template that the script copies from. */
export const factTemplates = 'data-fact-templates';
/** What a ground may say of each reading: a template that the script copies from. */
export const readingTemplates = 'data-reading-templates';
/** The list of facts of a ground, which the script fills. */
export const shownFacts = 'data-shown-facts';
/** The readings of a ground, which the script fills; hidden where none matters. */
export const shownReadings = 'data-shown-readings';
/** What is said of a fact in a ground, with the id of the fact. */
export const fact = 'data-fact';
/** A reading in a ground, with its id. */
export const reading = 'data-reading';
/** An option of a reading, with its id. */
export const option = 'data-option';

/** The button to the full review. */
export const fullReview = 'data-full';
/** What replaces that button during the full review. */
export const fullReviewNote = 'data-full-note';
