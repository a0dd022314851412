import { type Random, below, oneOf } from '../../bench/growth/random.ts';

/**
 * Mutations of a content file. Each returns the new text or bytes, `null` to delete the file, or
 * undefined if it does not apply.
 */
export type Mutation = (
  text: string,
  random: Random,
  path: string,
) => string | Uint8Array | null | undefined;

const odd = [
  '\0',
  '\u0007',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\ufffd',
  '\u{e0061}',
  'а',
  'ο',
  'ｅ',
  'a\u0301',
  '\ue000',
  '\u2028',
];
const signs = [...'"\'{}[]<>*_&#:|`\\%@!?-/()'];

/** The text with one random match of a pattern replaced. */
const replaced = (
  text: string,
  random: Random,
  pattern: RegExp,
  by: (match: RegExpMatchArray) => string,
): string | undefined => {
  const places = [...text.matchAll(pattern)];
  if (places.length === 0) return undefined;
  const place = oneOf(random, places);
  return text.slice(0, place.index) + by(place) + text.slice(place.index + place[0].length);
};
const inLines = (text: string, change: (lines: string[]) => void): string => {
  const lines = text.split('\n');
  change(lines);
  return lines.join('\n');
};
const isYaml = (path: string): boolean => path.endsWith('.yaml');

export const mutations: Readonly<Record<string, Mutation>> = {
  'a line deleted': (text, random) =>
    inLines(text, (lines) => void lines.splice(below(random, lines.length), 1)),
  'a line doubled': (text, random) =>
    inLines(text, (lines) => {
      const at = below(random, lines.length);
      lines.splice(at, 0, lines[at]!);
    }),
  'two lines changed round': (text, random) =>
    inLines(text, (lines) => {
      const at = below(random, lines.length - 1);
      [lines[at], lines[at + 1]] = [lines[at + 1]!, lines[at]!];
    }),
  'a line indented more': (text, random) => replaced(text, random, /^(?=\s*\S)/gm, () => ' '),
  'a line indented by a tab': (text, random) => replaced(text, random, /^ {2}/gm, () => '\t'),
  'a character deleted': (text, random) => {
    const at = below(random, text.length);
    return text.slice(0, at) + text.slice(at + 1);
  },
  'a sign inserted': (text, random) => {
    const at = below(random, text.length);
    return text.slice(0, at) + oneOf(random, signs) + text.slice(at);
  },
  'a strange character inserted': (text, random) => {
    const at = below(random, text.length);
    return text.slice(0, at) + oneOf(random, odd) + text.slice(at);
  },
  'the end cut off': (text, random) => text.slice(0, below(random, text.length)),
  'a file emptied': () => '',
  'a file gone': () => null,
  'a file in Latin-1': (text) =>
    /[\u00a1-\u00ff]/.test(text) ? Buffer.from(text, 'latin1') : undefined,
  'a file in UTF-16': (text) => Buffer.from(text, 'utf16le'),
  'a file with CRLF and a mark': (text) => Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`),
  'a byte broken': (text, random) => {
    const bytes = Buffer.from(text);
    bytes[below(random, bytes.length)] = 0x80 + below(random, 0x80);
    return bytes;
  },
  'quotes of print': (text, random) =>
    replaced(text, random, /"([^"\n]*)"/g, ([, words]) => `“${words!}”`),
  'quotes left out': (text, random) =>
    replaced(text, random, /"([^"\n]*)"/g, ([, words]) => words!),
  'a digit changed': (text, random) =>
    replaced(text, random, /\d/g, ([digit]) => String((Number(digit) + 1 + below(random, 9)) % 10)),
  'a letter changed': (text, random) =>
    replaced(text, random, /(?<=\p{L})[a-z](?=\p{L})/gu, () =>
      String.fromCharCode(97 + below(random, 26)),
    ),
  'a word left out': (text, random) => replaced(text, random, / \p{L}+(?= )/gu, () => ''),
  'a "no" left out': (text, random) => replaced(text, random, /(?<=[ "])(?:no|not|No) /g, () => ''),
  'an id changed': (text, random) =>
    replaced(
      text,
      random,
      /\b(?:id|segment|from|slug|group|kind|role|es|en): "?[a-z][\w-]*/g,
      ([found]) => `${found}x`,
    ),
  'a name of a list changed': (text, random) =>
    replaced(text, random, /(?<=[[ ,])[a-z]+(?:-[a-z0-9]+)+(?=[\],])/g, ([found]) => `${found}-x`),
  'an item doubled': (text, random) =>
    replaced(
      text,
      random,
      /^( *)- (?:id|date): [^\n]*\n(?:\1 [^\n]*\n)*/gm,
      ([found]) => found + found,
    ),
  'an item gone': (text, random) =>
    replaced(text, random, /^( *)- (?:id|date): [^\n]*\n(?:\1 [^\n]*\n)*/gm, () => ''),
  'a cite gone': (text, random) =>
    replaced(text, random, /cites: \[("[^"]*"), /g, () => 'cites: ['),
  'a script for an address': (text, random) =>
    replaced(text, random, /https:\/\/[^\s"]+/g, () =>
      oneOf(random, [
        'javascript:alert(1)',
        'data:text/html,x',
        'https://a:b@example.org/',
        'http://example.org/',
        'https://gob.xn--p-8ta/',
      ]),
    ),
  'a link elsewhere': (text, random) =>
    replaced(
      text,
      random,
      /\]\((?:law|page|category|source):[^)]*\)/g,
      () =>
        `](${oneOf(random, [
          'javascript:alert(1)',
          'https://example.org/',
          'page:nowhere',
          'page:provision',
          'category:none',
          'law:dl-1350/art-1',
          'source:none',
          '/',
          '',
        ])})`,
    ),
  'a reference for a link': (text, random) => {
    const made = replaced(text, random, /\]\((?:law|page|category|source):[^)]*\)/g, () => '][r]');
    if (!made) return made;
    const address = oneOf(random, ['javascript:alert(1)', 'https://example.org/', 'page:nowhere']);
    return `${made}\n[r]: ${address}\n`;
  },
  'an image, footnote or table': (text, random, path) =>
    /^(?:categories|pages)\/.*\.mdx$/.test(path)
      ? replaced(text, random, /^(?=\d\. |- )/gm, () =>
          oneOf(random, [
            '![x](x.png) ',
            '![x](https://example.org/x.png) ',
            '[^1]: nota\n\n',
            '| a |\n|---|\n| b |\n\n',
            '<b>x</b> ',
            '{x} ',
          ]),
        )
      : undefined,
  'an alias or a type': (text, random, path) =>
    isYaml(path)
      ? replaced(text, random, /: "/g, () => oneOf(random, [': *x "', ': &x "', ': !!binary "']))
      : undefined,
  'brackets nested deeply': (text, random, path) =>
    isYaml(path)
      ? replaced(text, random, /: "[^"\n]*"/g, () => `: ${'['.repeat(5000)}`)
      : undefined,
  'a Spanish text for the English': (text, random) =>
    replaced(
      text,
      random,
      /es: ("(?:[^"\\\n]|\\.)*"),? *\n?\s*en: "(?:[^"\\\n]|\\.)*"/g,
      ([found, es]) => found.replace(/en: ".*"/s, () => `en: ${es!}`),
    ),
  'the languages changed round': (text, random) =>
    replaced(
      text,
      random,
      /es: ("(?:[^"\\\n]|\\.)*")(,? *\n?\s*)en: ("(?:[^"\\\n]|\\.)*")/g,
      ([, es, between, en]) => `es: ${en!}${between!}en: ${es!}`,
    ),
  'the answers changed round': (text, random, path) =>
    path === 'screening.yaml'
      ? replaced(
          text,
          random,
          /^( +)yes: (.*)\n +no: (.*)$/gm,
          ([, indent, yes, no]) => `${indent!}yes: ${no!}\n${indent!}no: ${yes!}`,
        )
      : undefined,
  'a comment in a line': (text, random, path) =>
    isYaml(path) ? replaced(text, random, /(?<=: [a-z0-9-]+)$/gm, () => ' #1') : undefined,
};
