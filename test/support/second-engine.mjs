// A second engine of the rules, written from docs/rules-specification.md. It reads rules.json and
// nothing else of the project; json-logic-js evaluates the conditions of the notices.
import jsonLogic from 'json-logic-js';
import { diagrams, factsIn } from './decision-diagrams.mjs';

/**
 * @typedef {import('../../src/exports/schemas/rules.ts').RulesFile} RulesFile
 * @typedef {RulesFile['versions'][number]['provisions'][number]['grounds'][number]} Ground
 * @typedef {Readonly<Record<string, string>>} Answers
 * @typedef {{ verdict: string, canBeCovered: boolean, canBeNotCovered: boolean }} Standing
 * @typedef {import('./decision-diagrams.mjs').Diagram} Diagram
 */

/**
 * Every choice of one option for each reading that the grounds name.
 *
 * @param {RulesFile} rules
 * @param {readonly Ground[]} grounds
 */
const jointReadings = ({ readings }, grounds) =>
  readings
    .filter(({ id }) => grounds.some((ground) => ground.readings.includes(id)))
    .reduce(
      (joint, { id, options }) =>
        joint.flatMap((taken) => options.map((option) => ({ ...taken, [id]: option.id }))),
      [/** @type {Record<string, string>} */ ({})],
    );

/**
 * The functions of the specification over the rules of one file.
 *
 * @param {RulesFile} rules
 */
export function createSecondEngine(rules) {
  const asked = rules.facts.filter((fact) => fact.asked !== 'never');
  const order = rules.facts.map(({ id }) => id);
  const { node, combine } = diagrams(order);

  /** @param {Answers} answers @throws RangeError naming what is refused */
  function validate(answers) {
    for (const [fact, answer] of Object.entries(answers)) {
      const old = rules.retired.find(({ id }) => id === fact);
      if (old) throw new RangeError(`${fact} was replaced by ${old.replacedBy.join(', ')}`);
      if (!asked.some(({ id }) => id === fact)) throw new RangeError(`no fact ${fact}`);
      if (!['yes', 'no', 'unsure'].includes(answer))
        throw new RangeError(`no answer ${answer} to ${fact}`);
    }
  }

  /**
   * What the answers leave of a route: a chain of its unknown facts.
   *
   * @type {(route: Ground['routes'][number], answers: Answers) => Diagram}
   */
  const remainderOf = (route, answers) =>
    [...route.facts]
      .sort((a, b) => order.indexOf(b.fact) - order.indexOf(a.fact))
      .reduce((rest, { fact, is }) => {
        const answer = answers[fact];
        if (answer === 'yes' || answer === 'no') return (answer === 'yes') === is && rest;
        return is ? node(fact, false, rest) : node(fact, rest, false);
      }, /** @type {Diagram} */ (true));

  /**
   * @param {readonly Ground[]} grounds
   * @param {Answers} answers
   * @returns {{ standing: Standing, facts: string[] }}
   */
  function evaluate(grounds, answers) {
    const outcomes = jointReadings(rules, grounds).map((taken) =>
      grounds
        .flatMap(({ routes }) => routes)
        .filter(({ under }) => Object.entries(under).every(([id, option]) => taken[id] === option))
        .map((route) => remainderOf(route, answers))
        .reduce((a, b) => combine(true, a, b), false),
    );
    const values = new Set(outcomes);
    const open = outcomes.some((outcome) => typeof outcome !== 'boolean');
    const [only] = values;
    const decided = values.size > 1 ? 'arguable' : only === true ? 'covered' : 'not-covered';
    const depends = new Set(outcomes.flatMap((outcome) => factsIn(outcome)));
    return {
      standing: {
        verdict: open ? 'open' : decided,
        canBeCovered: outcomes.reduce((a, b) => combine(false, a, b), true) !== false,
        canBeNotCovered: outcomes.reduce((a, b) => combine(true, a, b), false) !== true,
      },
      facts: asked.map(({ id }) => id).filter((id) => depends.has(id)),
    };
  }

  /**
   * The unanswered facts relevant to one of these lists of grounds.
   *
   * @type {(wholes: readonly (readonly Ground[])[], answers: Answers) => string[]}
   */
  function relevantTo(wholes, answers) {
    const relevant = new Set(wholes.flatMap((grounds) => evaluate(grounds, answers).facts));
    return asked.map(({ id }) => id).filter((id) => relevant.has(id) && !answers[id]);
  }

  /** @type {(ids: readonly string[], answers: Answers) => string[]} */
  const withoutChildren = (ids, answers) =>
    ids.filter(
      (id) =>
        answers['child'] !== 'yes' || asked.some((fact) => fact.id === id && fact.askedOfChildren),
    );

  /** @type {(ground: Ground, answers: Answers) => boolean} */
  function isNotYet(ground, answers) {
    const acted = { ...answers };
    for (const { id, byAction } of asked) if (byAction && acted[id] === 'no') acted[id] = 'yes';
    return (
      evaluate([ground], answers).standing.verdict === 'not-covered' &&
      evaluate([ground], acted).standing.verdict !== 'not-covered'
    );
  }

  const allProvisions = rules.versions.flatMap(({ id: version, provisions }) =>
    provisions.map((provision) => ({ ...provision, version })),
  );

  /**
   * `results` of the data that the conditions of notices are evaluated over.
   *
   * @param {Answers} answers
   */
  const resultsOf = (answers) =>
    allProvisions.flatMap(({ version, grounds }) => {
      const wholes = [
        { own: grounds, notYet: false },
        ...grounds.map((ground) => ({ own: [ground], notYet: isNotYet(ground, answers) })),
      ];
      return wholes.map(({ own, notYet }) => ({
        current: version === rules.current,
        verdict: evaluate(own, answers).standing.verdict,
        notYet,
      }));
    });

  return {
    evaluate,
    resultsOf,

    /** @param {Answers} answers @param {string} version */
    screen(answers, version) {
      validate(answers);
      const own = allProvisions.filter((provision) => provision.version === version);
      return {
        version,
        provisions: Object.fromEntries(
          own.map(({ id, kind, grounds }) => [
            id,
            {
              kind,
              ...evaluate(grounds, answers).standing,
              grounds: Object.fromEntries(
                grounds.map((ground) => {
                  const { standing, facts } = evaluate([ground], answers);
                  return [ground.id, { ...standing, missing: facts }];
                }),
              ),
            },
          ]),
        ),
        relevant: relevantTo(
          own.map(({ grounds }) => grounds),
          answers,
        ),
      };
    },

    /** @param {Answers} answers */
    interview(answers) {
      validate(answers);
      const asking = allProvisions.filter(({ kind }) => rules.asksFor.includes(kind));
      /** @param {boolean} isCurrent */
      const relevant = (isCurrent) =>
        relevantTo(
          asking
            .filter(({ version }) => (version === rules.current) === isCurrent)
            .map(({ grounds }) => grounds),
          answers,
        );
      const [today, before] = [relevant(true), relevant(false)];
      const ids = asked
        .filter(
          (fact) => today.includes(fact.id) || (fact.asked === 'both' && before.includes(fact.id)),
        )
        .map(({ id }) => id);
      return withoutChildren(ids, answers);
    },

    /** @param {Answers} answers */
    fullReview(answers) {
      validate(answers);
      const grounds = allProvisions.flatMap((provision) => provision.grounds);
      return withoutChildren(
        relevantTo(
          grounds.map((ground) => [ground]),
          answers,
        ),
        answers,
      );
    },

    /** @param {Answers} answers */
    notices(answers) {
      validate(answers);
      const data = { answers, results: resultsOf(answers) };
      const shown = rules.notices
        .filter(({ when }) => jsonLogic.apply(when, data) === true)
        .map(({ id }) => id);
      return rules.notices
        .filter(({ id, replacedBy = '' }) => shown.includes(id) && !shown.includes(replacedBy))
        .map(({ id }) => id);
    },
  };
}
