const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text made safe between tags and in attributes. */
const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? character);

export type Attributes = Readonly<Record<string, string | undefined>>;

const open = (name: string, attributes: Attributes): string =>
  `<${name}${Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeXml(value)}"`]))
    .join('')}`;

/** An element that holds nothing but attributes. */
export const empty = (name: string, attributes: Attributes): string =>
  `${open(name, attributes)}/>`;

/** An element that holds this text and no more, byte for byte. */
export const leaf = (name: string, attributes: Attributes, text: string): string =>
  `${open(name, attributes)}>${escapeXml(text)}</${name}>`;

/** An element whose children are on a line each. Empty children are left out. */
export function blockElement(
  name: string,
  attributes: Attributes,
  children: readonly string[],
): string {
  const inside = children
    .filter(Boolean)
    .join('\n')
    .replaceAll(/^(?=.)/gm, '  ');
  return `${open(name, attributes)}>\n${inside}\n</${name}>`;
}

/** An element whose children, already made, are in one line with single spaces between them. */
export const inlineElement = (
  name: string,
  attributes: Attributes,
  children: readonly string[],
): string => `${open(name, attributes)}>${children.join(' ')}</${name}>`;

/** A whole file. */
export const xmlFile = (root: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
