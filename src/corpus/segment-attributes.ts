import { type Language, languages } from '../model/language.ts';
import { type Role, roles } from '../model/law.ts';
import { type Position, type Problem, problem } from '../model/problem.ts';
import { eidPattern, idPattern } from '../model/schemas.ts';
import type { Node } from './mdx.ts';

const attributes = ['id', 'role', 'num', 'in', 'eid', 'only', 'replaces', 'after', 'source', 'pin'];

/** The attributes of a <Segment>, and their problems. */
interface SegmentAttributes {
  /** All attributes by name. */
  readonly given: ReadonlyMap<string, string>;
  readonly id: string;
  readonly role: Role;
  readonly only: Language | undefined;
  readonly problems: Problem[];
}

/** Reads the attributes of a <Segment>. */
export function readAttributes(node: Node, at: Position): SegmentAttributes {
  const problems: Problem[] = [];
  const given = new Map(
    (node.attributes ?? []).map((attribute) => [attribute.name ?? '', String(attribute.value)]),
  );
  for (const name of given.keys()) {
    if (!attributes.includes(name))
      problems.push(
        problem(
          'attribute-unknown',
          at,
          `Unknown attribute "${name}" of <Segment>.`,
          `Use one of ${attributes.join(', ')}.`,
        ),
      );
  }
  if (given.size < (node.attributes?.length ?? 0))
    problems.push(
      problem(
        'attribute-unknown',
        at,
        'Duplicate attribute of <Segment>.',
        'Remove one of the two.',
      ),
    );
  for (const [name, value] of given) {
    // An empty id is reported below, an empty pin by the check.
    if (value.trim() === '' && name !== 'id' && name !== 'pin' && attributes.includes(name))
      problems.push(
        problem(
          'attribute-unknown',
          at,
          `The attribute ${name} of segment "${given.get('id') ?? ''}" is empty.`,
          'Add its value, or remove the attribute.',
        ),
      );
  }
  if (given.has('pin') && !given.has('source'))
    problems.push(
      problem(
        'attribute-unknown',
        at,
        'This <Segment> has a pin but no source.',
        'Add source="…": an id of sources.yaml.',
      ),
    );
  const id = given.get('id') ?? '';
  const role = (given.get('role') ?? 'text') as Role;
  const only = given.get('only') as Language | undefined;
  if (!idPattern.test(id))
    problems.push(
      problem(
        'data-invalid',
        at,
        `Invalid segment id "${id}": use only lowercase letters from a to z, digits and ` +
          'hyphens.',
        'Use the form <Segment id="k-4" role="condition">.',
      ),
    );
  if (!roles.includes(role))
    problems.push(
      problem(
        'data-invalid',
        at,
        `Unknown role "${role}" of segment "${id}".`,
        `Use one of ${roles.join(', ')}.`,
      ),
    );
  if (given.has('eid') && !eidPattern.test(given.get('eid')!))
    problems.push(
      problem(
        'data-invalid',
        at,
        `The eid "${given.get('eid')}" of segment "${id}" is not a valid Akoma Ntoso eId.`,
        'Use the form eid="art_29__para_29-2__point_k", or remove it.',
      ),
    );
  if (only !== undefined && !languages.includes(only))
    problems.push(
      problem(
        'data-invalid',
        at,
        `only="${only}" is not a language of the site.`,
        'Use only="es" or only="en".',
      ),
    );
  return { given, id, role, only, problems };
}
