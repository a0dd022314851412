import { eIdOf, wIdOf } from '../model/eid.ts';
import type { Language } from '../model/language.ts';
import type { Provision, Role } from '../model/law.ts';
import { type Attributes, blockElement, inlineElement, leaf } from './xml.ts';

/**
 * An element of the law: what its eId says it is, its own words if it has any, and what is in it.
 */
interface Node {
  readonly eId: string;
  text?: string;
  role?: Role;
  readonly children: Node[];
}

/**
 * The text of a provision in Akoma Ntoso, built from the eIds of its segments. Its leaves, joined
 * by single spaces, are the text.
 */
export function aknBody(provision: Provision, lang: Language): string {
  const roots: Node[] = [];
  for (const { id, role, text } of provision.segments) {
    if (text[lang] === '') continue;
    Object.assign(place(roots, eIdOf(provision.id, id)), { text: text[lang], role });
  }
  const [first, ...rest] = roots;
  if (!first) return '';
  // A cut before the article needs something to stand in beside it.
  return draw({ ...first, children: [...first.children, ...rest] });
}

/** The node of an eId under these, made with those above it if it is not there yet. */
function place(roots: Node[], eId: string): Node {
  let level = roots;
  let node: Node | undefined;
  let path = '';
  for (const step of eId.split('__')) {
    path = path ? `${path}__${step}` : step;
    node = level.find((candidate) => candidate.eId === path);
    if (!node) level.push((node = { eId: path, children: [] }));
    level = node.children;
  }
  return node!;
}

const ids = (eId: string, ...more: readonly string[]): Attributes => {
  const own = [eId, ...more].join('__');
  return { eId: own, wId: wIdOf(own) === own ? undefined : wIdOf(own) };
};

/** The kind of an element, as its eId abbreviates it: "point" of "…__point_k". */
const kindOf = ({ eId }: Node): string => eId.split('__').at(-1)?.split('_')[0] ?? '';
const names: Readonly<Record<string, string>> = { art: 'article', para: 'paragraph' };

function draw(node: Node): string {
  const { eId, text, children } = node;
  switch (kindOf(node)) {
    case 'hcontainer':
      return text === undefined
        ? blockElement('hcontainer', { ...ids(eId), name: 'excerpt' }, children.map(draw))
        : blockElement('hcontainer', { ...ids(eId), name: 'omitted', status: 'ignored' }, [
            content(eId, [leaf('p', ids(eId, 'p_1'), text)]),
          ]);
    case 'intro':
      return blockElement(
        'intro',
        ids(eId),
        text === undefined ? children.map(draw) : [leaf('p', ids(eId, 'p_1'), text)],
      );
    case 'p':
      return text === undefined
        ? inlineElement('p', ids(eId), children.map(draw))
        : leaf('p', ids(eId), text);
    case 'span':
      return leaf('span', ids(eId), text ?? '');
    default:
      return container(node);
  }
}

const content = (eId: string, children: readonly string[]): string =>
  blockElement('content', ids(eId, 'content'), children);

/**
 * "Art. 36 -", "29.2.", "m." and "(l)" are numbers; what follows them is a heading or the text
 * itself.
 */
const numbered = /^(Art\. \S+ -|\d+(?:\.\d+)*\.|[a-z]\.|\(?[a-z]+\))(?: ([\s\S]+))?$/;

function container(node: Node): string {
  const { eId, text, role, children } = node;
  const [, num, rest] = numbered.exec(text ?? '') ?? [undefined, undefined, text];
  const kind = kindOf(node);
  const paragraphs = children.every((child) => kindOf(child) === 'p');
  const words =
    role === 'heading'
      ? [leaf('heading', ids(eId, 'heading'), rest ?? '')]
      : [content(eId, [leaf('p', ids(eId, 'p_1'), rest ?? '')])];
  return blockElement(names[kind] ?? kind, ids(eId), [
    num === undefined ? '' : leaf('num', ids(eId, 'num'), num),
    ...(rest === undefined ? [] : words),
    ...(children.length > 0 && paragraphs
      ? [content(eId, children.map(draw))]
      : children.map(draw)),
  ]);
}
