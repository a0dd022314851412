import type { z } from 'astro/zod';
import { type Position, type Problem, type ProblemCode, problem } from '../model/problem.ts';

type Issue = z.core.$ZodIssue;

const neighbours = 'Follow the entries around it. The schemas are in src/model/schemas.';
const names: Readonly<Record<string, string>> = { es: 'the Spanish', en: 'the English' };

/**
 * Converts an issue of Zod into problems.
 *
 * @param invalid the code of the problems
 * @param at the position of the value at a path
 * @param valueAt the value at a path
 */
export function issueProblem(
  issue: Issue,
  invalid: ProblemCode,
  at: (path: readonly string[]) => Position,
  valueAt: (path: readonly string[]) => unknown,
): Problem[] {
  const path = issue.path.map(String);
  const whole = issue.path
    .map((part) => (typeof part === 'number' ? `item ${part + 1}` : String(part)))
    .join(' › ');
  const say = (what: string, hint = neighbours, place = path): Problem =>
    problem(invalid, at(place), what, hint);
  const last = path.at(-1) ?? '';
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        say(
          `Unknown key "${key}"${whole === '' ? '' : ` in "${whole}"`}.`,
          'Correct its spelling, or remove it.',
          [...path, key],
        ),
      );
    case 'invalid_type': {
      const value = valueAt(path);
      if (value === undefined && path.length > 0)
        return [
          say(
            `"${whole}" is missing${names[last] ? `: ${names[last]} text` : ''}.`,
            names[last] ? `Add "${last}" with the same content in that language.` : neighbours,
          ),
        ];
      if (value === null || value === '') return [say(`"${whole}" is empty.`)];
      return [
        say(
          `${whole === '' ? 'The file' : `"${whole}"`} must be of type ${issue.expected}.`,
          issue.expected === 'string' && typeof value !== 'object'
            ? 'Put the text in double quotes.'
            : neighbours,
        ),
      ];
    }
    case 'too_small':
      return [say(`"${whole}" is empty.`)];
    case 'invalid_key':
      return issue.issues.map((inner) => say(`Invalid key "${last}": ${inner.message}.`));
    case 'invalid_value':
      return [
        say(
          `"${whole}" must be ${issue.values.map((value) => `"${String(value)}"`).join(' or ')}.`,
        ),
      ];
    case 'invalid_union': {
      // Report the issues of the only member of the union whose type matches the value.
      const meant = issue.errors.filter(
        (inner) => !inner.some(({ code, path: place }) => code === 'invalid_type' && !place.length),
      );
      return meant.length === 1
        ? meant[0]!.flatMap((inner) =>
            issueProblem({ ...inner, path: [...issue.path, ...inner.path] }, invalid, at, valueAt),
          )
        : [say(`"${whole}" has none of the allowed forms.`)];
    }
    default:
      return [say(`${whole === '' ? 'The file' : `"${whole}"`}: ${issue.message}.`)];
  }
}
