import { type CssNode, generate, parse, walk } from 'css-tree';
import { type Browsers, compatOf, css, isIn } from './compat.ts';

/**
 * A CSS feature that some of the browsers lack, by its name in MDN's data, and the rule that uses
 * it.
 */
export interface CssFinding {
  readonly feature: string;
  readonly where: string;
  /**
   * Whether it is in a list of selectors, so that an unsupported one invalidates the whole rule.
   */
  readonly voidsOthers: boolean;
}

const nodesIn = (root: CssNode): CssNode[] => {
  const nodes: CssNode[] = [];
  walk(root, (node) => void nodes.push(node));
  return nodes;
};
const childrenOf = (node: CssNode | null | undefined): CssNode[] => node?.children?.toArray() ?? [];
const newUnits = [
  'dvh',
  'dvw',
  'dvb',
  'dvi',
  'svh',
  'svw',
  'lvh',
  'lvw',
  'cqw',
  'cqh',
  'cqi',
  'cqb',
  'lh',
  'rlh',
  'cap',
  'ic',
];

/**
 * The features of a selector, @-rule, declaration or block of declarations: a name, and where MDN's
 * data describe it.
 */
function* featuresOf(node: CssNode): Generator<readonly [feature: string, ...path: string[]]> {
  const { type, name = '', property = '', value } = node;
  if (type === 'PseudoClassSelector' || type === 'PseudoElementSelector') {
    const colons = type === 'PseudoClassSelector' ? ':' : '::';
    yield [`${colons}${name}`, 'selectors', name];
    if (name === 'not' && childrenOf(childrenOf(node)[0]).length > 1)
      yield [':not(list)', 'selectors', 'not', 'selector_list'];
  }
  if (type === 'Atrule') yield [`@${name}`, 'at-rules', name];
  if (type === 'Feature')
    yield [`@media ${name}`, 'at-rules', 'media', name.replace(/^(min|max)-/, '')];
  if (type === 'FeatureRange') yield ['@media range', 'at-rules', 'media', 'range_syntax'];
  if (type === 'NestingSelector') yield ['nesting', 'selectors', 'nesting'];
  if (type === 'Declaration' && !property.startsWith('--') && !property.startsWith('-webkit-')) {
    yield [property, 'properties', property];
    for (const part of value ? nodesIn(value) : []) {
      if (part.type === 'Identifier' && property !== 'text-decoration')
        yield [`${property}: ${part.name}`, 'properties', property, part.name ?? ''];
      if (part.type === 'Function')
        for (const path of [[], ['color'], ['gradient'], ['image']])
          yield [`${part.name}()`, 'types', ...path, part.name ?? ''];
      if (part.type === 'Dimension' && newUnits.includes((part as { unit?: string }).unit ?? ''))
        yield [`unit ${(part as { unit?: string }).unit}`, 'properties', 'text-box'];
    }
  }
  if (type === 'Block') {
    const declared = new Map(
      childrenOf(node)
        .filter((child) => child.type === 'Declaration')
        .map((child) => [child.property ?? '', generate(child.value!)]),
    );
    const has = (propertyName: string): boolean =>
      [propertyName, `row-${propertyName}`, `column-${propertyName}`].some((own) =>
        declared.has(own),
      );
    if (/flex/.test(declared.get('display') ?? '') && has('gap'))
      yield ['gap in flex', 'properties', 'gap', 'flex_context'];
    // WebKit takes only a line from the shorthand; with a variable in it, there is no line either.
    const decoration = declared.get('text-decoration') ?? '';
    if (/\s|var\(/.test(decoration) && !declared.has('-webkit-text-decoration'))
      yield ['text-decoration shorthand', 'properties', 'text-decoration', 'includes_thickness'];
  }
}

/**
 * Conditions of @supports under which the rules inside are only read by browsers that have a
 * feature.
 */
const guarded = /selector\(:has\(a\)\)/;

/**
 * What a style sheet uses that the oldest browsers lack. Rules inside `@supports selector(:has(a))`
 * are held against `newer` browsers, since older ones skip them.
 *
 * @throws when the style sheet cannot be parsed
 */
export function newerCss(
  sheet: string,
  { oldest, newer }: { oldest: Browsers; newer: Browsers },
): CssFinding[] {
  const root = parse(sheet, {
    onParseError: (error) => {
      throw error;
    },
  });
  const guardedRules = new Set(
    nodesIn(root)
      .filter(
        ({ type, name, prelude }) =>
          type === 'Atrule' &&
          name === 'supports' &&
          guarded.test(generate(prelude!)) &&
          !/\bnot\b/.test(generate(prelude!)),
      )
      .flatMap((node) => nodesIn(node)),
  );
  const found: CssFinding[] = [];
  const lacking = (node: CssNode): string[] =>
    [...featuresOf(node)].flatMap(([feature, ...path]) => {
      const compat = compatOf(css as never, ...path);
      return compat && !isIn(guardedRules.has(node) ? newer : oldest, compat) ? [feature] : [];
    });
  walk(root, function visit(node) {
    const where = generate(this.rule?.prelude ?? this.atrule ?? node).slice(0, 120);
    const others = (): boolean =>
      childrenOf(this.rule?.prelude).some(
        (selector) => nodesIn(selector).flatMap(lacking).length === 0,
      );
    for (const feature of lacking(node))
      found.push({ feature, where, voidsOthers: feature.startsWith(':') && others() });
  });
  return found;
}
