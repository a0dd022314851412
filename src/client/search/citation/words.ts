/** What a word says of the next figure or letter: "literal m" is a letter. */
export type Label = 'work' | 'article' | 'paragraph' | 'letter' | 'sentence';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const sentenceLabels = 'frase supuesto caso causal sentence case ground phrase';
const wordsOfLabels: Readonly<Record<Label, string>> = {
  work: 'dl dleg dec decreto legislativo legislative decree leg ley law',
  article: 'articulo articulos article articles art arts',
  paragraph: `numeral numerales num parrafo parrafos paragraph paragraphs para paras
    section sec ss apartado`,
  letter: `literal literales lit inciso incisos inc letra letras letter letters
    subparagraph subpara subsection point punto item`,
  sentence: sentenceLabels,
};
/** The words that are labels, in both languages. */
export const labels: ReadonlyMap<string, Label> = new Map(
  Object.entries(wordsOfLabels).flatMap(([label, words]) =>
    [...setOf(words)].map((word) => [word, label as Label]),
  ),
);

/** Labels that are common outside citations: they make nothing a citation by themselves. */
export const everydayLabels = setOf(`dec decreto decree leg ley law para ${sentenceLabels}`);

/** Words for texts that are cited without a number, such as "Reglamento". */
export const otherTexts = setOf(`supremo supreme reglamento regulation regulations constitucion
  constitution codigo code convencion convention ds`);

/** Words that citations may have anywhere. */
export const fillers = setOf(`a de del la el los las of the in en y and e o u
  n no nro numero number sub peru peruano peruana tp`);

/** Matches the number of an article that has no figures: "art. II", "artículo único". */
export const articleName = '(?:x{0,3}(?:ix|iv|v?i{1,3}|v)|x{1,3}|unico)';
