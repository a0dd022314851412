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
  for (const segment of provision.segments) {
    const { role, text } = segment;
    if (text[lang] === '') continue;
    Object.assign(place(roots, eIdOf(provision, segment)), { text: text[lang], role });
  }
  const [first, ...rest] = roots;
  if (!first) return '';
  // A cut before the article needs something to stand in beside it.
  const ids: Ids = (eId, ...more) => {
    const own = [eId, ...more].join('__');
    const wId = wIdOf(provision, own);
    return { eId: own, wId: wId === own ? undefined : wId };
  };
  return draw({ ...first, children: [...first.children, ...rest] }, ids);
}

/** The attributes of an element with that eId, or with one that goes on from it. */
type Ids = (eId: string, ...more: readonly string[]) => Attributes;

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

/** The kind of an element, as its eId abbreviates it: "point" of "…__point_k". */
const kindOf = ({ eId }: Node): string => eId.split('__').at(-1)?.split('_')[0] ?? '';
const names: Readonly<Record<string, string>> = { art: 'article', para: 'paragraph' };

function draw(node: Node, ids: Ids): string {
  const { eId, text, role, children } = node;
  const drawn = (): string[] => children.map((child) => draw(child, ids));
  switch (kindOf(node)) {
    case 'hcontainer':
      if (text === undefined)
        return blockElement('hcontainer', { ...ids(eId), name: 'excerpt' }, drawn());
      if (role === 'heading')
        return blockElement('hcontainer', { ...ids(eId), name: 'heading' }, [
          leaf('heading', ids(eId, 'heading'), text),
          paragraph(eId, ids, ''),
        ]);
      return blockElement('hcontainer', { ...ids(eId), name: 'omitted', status: 'ignored' }, [
        paragraph(eId, ids, text),
      ]);
    case 'intro':
      return blockElement(
        'intro',
        ids(eId),
        text === undefined ? drawn() : [leaf('p', ids(eId, 'p_1'), text)],
      );
    case 'p':
      return text === undefined ? inlineElement('p', ids(eId), drawn()) : leaf('p', ids(eId), text);
    case 'span':
      return leaf('span', ids(eId), text ?? '');
    default:
      return container(node, ids, drawn());
  }
}

const content = (ids: Attributes, children: readonly string[]): string =>
  blockElement('content', ids, children);

/** The content of an element that is one paragraph. */
const paragraph = (eId: string, ids: Ids, text: string): string =>
  content(ids(eId, 'content'), [leaf('p', ids(eId, 'p_1'), text)]);

/**
 * "Art. 36 -", "29.2.", "m." and "(l)" are numbers; what follows them is a heading or the text
 * itself.
 */
const numbered = /^(Art\. \S+ -|\d+(?:\.\d+)*\.|[a-z]\.|\(?[a-z]+\))(?: ([\s\S]+))?$/;

function container(node: Node, ids: Ids, drawn: readonly string[]): string {
  const { eId, text, role, children } = node;
  const [, num, rest] = numbered.exec(text ?? '') ?? [undefined, undefined, text];
  const kind = kindOf(node);
  const paragraphs = children.every((child) => kindOf(child) === 'p');
  const words =
    role === 'heading'
      ? [leaf('heading', ids(eId, 'heading'), rest ?? '')]
      : [paragraph(eId, ids, rest ?? '')];
  return blockElement(names[kind] ?? kind, ids(eId), [
    num === undefined ? '' : leaf('num', ids(eId, 'num'), num),
    ...(rest === undefined ? [] : words),
    ...(children.length > 0 && paragraphs ? [content(ids(eId, 'content'), drawn)] : drawn),
  ]);
}
