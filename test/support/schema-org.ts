import { standard } from './standards.ts';

interface Entry {
  readonly '@id': string;
  readonly '@type': string | readonly string[];
  readonly [key: string]: unknown;
}
type Refs = { readonly '@id': string } | readonly { readonly '@id': string }[] | undefined;

const idsOf = (refs: Refs): string[] =>
  [refs ?? []].flat().map((ref) => (ref as { '@id': string })['@id'].replace('schema:', ''));

/**
 * The faults of a graph by the vocabulary of schema.org: unknown types and properties, and
 * properties that a type does not have.
 */
export function faultsOf(graph: unknown): string[] {
  const entries = new Map(
    (JSON.parse(standard('schemaorg-current-https-30.0.jsonld')) as { '@graph': Entry[] })[
      '@graph'
    ].map((entry) => [entry['@id'].replace('schema:', ''), entry]),
  );
  const above = (type: string): string[] => [
    type,
    ...idsOf(entries.get(type)?.['rdfs:subClassOf'] as Refs).flatMap(above),
  ];
  const faults: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const {
      '@type': type,
      '@id': id,
      ...properties
    } = node as { '@type'?: string; '@id'?: string } & Record<string, unknown>;
    if (type && !entries.has(type)) faults.push(`no type ${type}`);
    if (
      !type &&
      id?.startsWith('https://schema.org/') &&
      !entries.has(id.slice('https://schema.org/'.length))
    )
      faults.push(`no value ${id}`);
    for (const [name, value] of Object.entries(properties)) {
      const domains = idsOf(entries.get(name)?.['schema:domainIncludes'] as Refs);
      if (!entries.has(name)) faults.push(`no property ${name}`);
      else if (type && !above(type).some((candidate) => domains.includes(candidate)))
        faults.push(`${type} has no ${name}`);
      visit(value);
    }
  };
  visit((graph as { '@graph': unknown })['@graph']);
  return faults;
}
