import { grounds2017, questions2017 } from './citations-2017.ts';
import { grounds2023, questions2023 } from './citations-2023.ts';
import { entryBanLifting2017 } from './entry-ban-lifting-2017.ts';
import { exceptionalProgramme2017 } from './exceptional-programme-2017.ts';
import { humanitarianResidence2017 } from './humanitarian-residence-2017.ts';
import { humanitarianResidence2023 } from './humanitarian-residence-2023.ts';
import type { ProvisionRules } from './provision.ts';
import { regularisation } from './regularisation.ts';
import { vulnerablePerson2017 } from './vulnerable-person-2017.ts';

/** The law that the rules are of. */
export const ruledWork = 'dl-1350';

/** The rules of each version, provision by provision, in the order of the text. */
export const rulesets = {
  '2017': [
    humanitarianResidence2017,
    entryBanLifting2017,
    regularisation,
    exceptionalProgramme2017,
    vulnerablePerson2017,
  ],
  '2023': [humanitarianResidence2023, regularisation],
} as const satisfies Record<string, readonly ProvisionRules[]>;

export type VersionId = keyof typeof rulesets;

/** The phrases behind the grounds of each version, by ground and fact. */
export const groundCitations = { '2017': grounds2017, '2023': grounds2023 } satisfies Record<
  VersionId,
  unknown
>;

/** The phrases behind the questions, by version and fact. */
export const questionCitations = { '2017': questions2017, '2023': questions2023 } satisfies Record<
  VersionId,
  unknown
>;

/** The versions that have rules, the oldest first. */
export const versionIds = Object.keys(rulesets) as VersionId[];

/**
 * The newest version that has rules. Whether it has begun is not known here: who asks for a day says
 * which version is in force.
 */
export const newestVersion: VersionId = versionIds[versionIds.length - 1]!;
