import * as questionHooks from '../client/self-check/question-hooks.ts';
import * as resultHooks from '../client/self-check/result-hooks.ts';
import * as verdictHooks from '../client/self-check/verdict-hooks.ts';
import type { Work } from '../model/law.ts';
import {
  type Answers,
  facts,
  mayAskChild,
  minimalStates,
  parts,
  replacedByChild,
} from '../rules/index.ts';
import { begunRules } from './rules-in-force.ts';

const kinds = ['decided', 'covered', 'not-covered'] as const;
const allHidden = '--open:none;--arguable:none;--covered:none;--not-covered:none';
// What "decided" shows unless one of the other two holds as well, which come later in the sheet.
const shows = { decided: 'arguable', covered: 'covered', 'not-covered': 'not-covered' } as const;

/**
 * The verdicts of every ground of every version as CSS, made from the minimal states of the rules:
 * which sentence of a result is shown follows from the radios that are checked. For a page whose
 * script does not run. No headline of a provision: no single state of the radios of one ground
 * decides it. `:where` keeps every rule as weak as the others, so the later one wins. A browser
 * that does not know `:has` shows no verdict then, rather than all of them.
 */
export function verdictCss(work: Work): string {
  const scripted = 'self-check:not(:defined)';
  const child = `${scripted}${checked({ child: 'yes' })}`;
  const grounds = new Map<string, string[]>();
  for (const version of begunRules(work)) {
    for (const [ground, states] of Object.entries(minimalStates(version))) {
      const target = `.${groundClass(ground, version)}`;
      for (const kind of kinds) {
        // The same states decide k-4 and m-4: they share a rule.
        const when = states[kind].map(checked).join(',');
        if (when)
          grounds.set(`${kind} ${when}`, [...(grounds.get(`${kind} ${when}`) ?? []), target]);
      }
    }
  }
  const rules = kinds.flatMap((kind) =>
    [...grounds]
      .filter(([key]) => key.startsWith(`${kind} `))
      .map(([key, targets]) => {
        const states = key.slice(kind.length + 1);
        const verdict = `{${allHidden};--${shows[kind]}:block}`;
        return `${scripted}:where(${states}) :where(${targets.join(',')})${verdict}`;
      }),
  );
  const shown = ['open', 'arguable', 'covered', 'not-covered'].map(
    (verdict) =>
      `${scripted} .ground>summary [${verdictHooks.when}=${verdict}]{display:var(--${verdict})}`,
  );
  const css = [
    `${scripted} :where(.ground){--open:block;--arguable:none;--covered:none;--not-covered:none}`,
    ...rules,
    ...shown,
    // Here too a child is not asked about harm, and is not shown what "child" replaces.
    `${child} :is(${hiddenFromChildren.join(',')}){display:none}`,
    `${child} [${questionHooks.minor}]{display:block}`,
  ].join('');
  return `@supports selector(:has(a)){${css}}`;
}

/** The class of a ground of a version, by which these styles know it. */
export const groundClass = (ground: string, version: string): string =>
  `ground-${version}-${ground}`;

const sensitive = (id: string): boolean =>
  facts.some((fact) => fact.id === id && !mayAskChild(fact));
const hiddenFromChildren = [
  ...parts
    .filter((part) => part.facts.every(sensitive))
    .map(({ id }) => `[${questionHooks.part}="${id}"]`),
  ...facts
    .filter(({ id }) => sensitive(id))
    .map(({ id }) => `fieldset[${questionHooks.fact}=${id}]`),
  ...replacedByChild.map((id) => `[${resultHooks.notice}=${id}]`),
];

const checked = (answers: Answers): string =>
  Object.entries(answers)
    .map(([fact, answer]) => `:has([name=${fact}][value=${answer}]:checked)`)
    .join('');
