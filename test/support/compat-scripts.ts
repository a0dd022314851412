import { type AnyNode, parse } from 'acorn';
import { type Browsers, api, compatOf, isIn, javascript } from './compat.ts';

type Tree = Parameters<typeof compatOf>[0];
type Compat = NonNullable<ReturnType<typeof compatOf>>;
const interfaces = api as unknown as Record<string, Tree>;
const builtins = javascript.builtins as unknown as Record<string, Tree>;

/**
 * The interfaces of the objects that the scripts use. Other interfaces can have unrelated members
 * with the same name.
 */
const handled = [
  'AbortController',
  'AbortSignal',
  'Cache',
  'CacheStorage',
  'Client',
  'Clients',
  'Clipboard',
  'CSSStyleDeclaration',
  'Crypto',
  'Document',
  'DocumentFragment',
  'DOMTokenList',
  'Element',
  'Event',
  'FormData',
  'Headers',
  'History',
  'HTMLDetailsElement',
  'HTMLElement',
  'HTMLFormElement',
  'HTMLInputElement',
  'LockManager',
  'Navigator',
  'Node',
  'NodeList',
  'Request',
  'Response',
  'Selection',
  'ServiceWorkerContainer',
  'ServiceWorkerGlobalScope',
  'SubtleCrypto',
  'TrustedTypePolicyFactory',
  'URL',
  'URLSearchParams',
  'Window',
  'Array',
  'Map',
  'Object',
  'Promise',
  'RegExp',
  'Set',
  'String',
];

/** Every member in MDN's data by its bare name, such as "at" of arrays and of strings. */
const members = new Map<string, { owner: string; compat: Compat }[]>();
for (const [owner, tree] of [...Object.entries(interfaces), ...Object.entries(builtins)]) {
  for (const key of Object.keys(tree ?? {})) {
    const compat = compatOf(tree, key);
    const name = key.replace(/_static$/, '');
    if (compat) members.set(name, [...(members.get(name) ?? []), { owner, compat }]);
  }
}

/** All nodes of a syntax tree, and whether each is inside a function. */
function* nodesIn(
  node: unknown,
  inFunction = false,
): Generator<readonly [node: AnyNode, inFunction: boolean]> {
  if (Array.isArray(node)) for (const child of node) yield* nodesIn(child, inFunction);
  else if (node && typeof node === 'object') {
    if ('type' in node) yield [node as AnyNode, inFunction];
    const within = inFunction || ('type' in node && /Function/.test(String(node.type)));
    for (const child of Object.values(node))
      if (child && typeof child === 'object') yield* nodesIn(child, within);
  }
}

/**
 * Syntax newer than ECMAScript 2021, and what of older syntax came late to some browsers, as MDN's
 * data name it.
 */
function syntaxOf(node: AnyNode, inFunction: boolean): readonly string[] {
  if (node.type === 'PrivateIdentifier') return ['classes', 'private_class_fields'];
  if (node.type === 'MethodDefinition' && node.key.type === 'PrivateIdentifier')
    return ['classes', 'private_class_methods'];
  if (node.type === 'StaticBlock') return ['classes', 'static', 'initialization_blocks'];
  if (node.type === 'PropertyDefinition' && node.static)
    return ['classes', 'static', 'class_fields'];
  if (node.type === 'AwaitExpression' && !inFunction) return ['operators', 'await', 'top_level'];
  if (node.type === 'Literal' && node.regex && /\(\?<[=!]/.test(node.regex.pattern))
    return ['regular_expressions', 'lookbehind_assertion'];
  if (node.type === 'Literal' && node.regex?.flags.includes('d'))
    return ['builtins', 'RegExp', 'hasIndices'];
  return [];
}

const nameOf = (node: AnyNode): string => (node.type === 'Identifier' ? node.name : '');

/**
 * What a node names: a global ("structuredClone"), a member of a global ("URL.canParse"), or a
 * member of something (".at").
 */
function* namesIn(node: AnyNode): Generator<readonly [owner: string, name: string]> {
  if (node.type === 'MemberExpression' && !node.computed)
    yield [nameOf(node.object), nameOf(node.property)];
  if (node.type === 'ObjectPattern')
    for (const property of node.properties)
      if (property.type === 'Property' && !property.computed) yield ['', nameOf(property.key)];
  if (node.type === 'NewExpression' || node.type === 'CallExpression')
    yield ['globalThis', nameOf(node.callee as AnyNode)];
}

/**
 * The syntax, functions and properties that a script uses and that not all `browsers` have. Of a
 * member of an unknown object only its name is known: it counts when everything of that name is too
 * new.
 *
 * @throws SyntaxError where the script is newer than ECMAScript 2022
 */
export function newerInScript(script: string, browsers: Browsers): string[] {
  const found = new Set<string>();
  const note = (name: string, compat: Compat | undefined): void =>
    void (compat && !isIn(browsers, compat) && found.add(name));
  for (const [node, inFunction] of nodesIn(
    parse(script, { ecmaVersion: 2022, sourceType: 'module' }),
  )) {
    const syntax = syntaxOf(node, inFunction);
    if (syntax.length > 0) note(syntax.join('.'), compatOf(javascript as never, ...syntax));
    for (const [owner, name] of namesIn(node)) {
      if (owner === 'globalThis') {
        note(name, compatOf(interfaces[name]) ?? compatOf(builtins[name]));
        continue;
      }
      const exact =
        compatOf(interfaces[owner], `${name}_static`) ?? compatOf(builtins[owner], name);
      const known = members.get(name) ?? [];
      if (exact) note(`${owner}.${name}`, exact);
      else if (
        known.some((member) => handled.includes(member.owner)) &&
        known.every(({ compat }) => !isIn(browsers, compat))
      )
        found.add(`.${name}`);
    }
  }
  return [...found].sort();
}
