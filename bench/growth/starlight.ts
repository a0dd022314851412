import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/model/language.ts';
import type { Made } from './content.ts';
import type { MadeProvision, MadeSegment } from './provision.ts';

/** Where Starlight is installed: apart from this site, which does not depend on it. */
export const starlight = '.cache/starlight';
const packages = { '@astrojs/starlight': '0.42.4', astro: '7.3.5' };
/** So many articles stand under one entry of the sidebar. */
const perLaw = 20;

const names = {
  es: { notes: 'Notas', phrases: 'Frases', now: 'Redacción de 2023', law: 'Artículos' },
  en: { notes: 'Notes', phrases: 'Phrases', now: 'Wording of 2023', law: 'Articles' },
} as const;

/** Installs Starlight if it is not there yet; asks the npm registry. */
export function installStarlight(): void {
  mkdirSync(starlight, { recursive: true });
  writeFileSync(
    join(starlight, 'package.json'),
    JSON.stringify({ private: true, type: 'module', dependencies: packages }),
  );
  if (!existsSync(join(starlight, 'node_modules/@astrojs/starlight')))
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: starlight,
      stdio: 'inherit',
    });
}

/**
 * How the same texts are laid out there: all of an article on one page a language, or on the three
 * pages that this site has.
 */
export type Layout = 'one page' | 'three pages';

/**
 * Writes the made articles for Starlight, as MDX, in both languages: the text with its phrases as
 * links, the notes, and the later wording. Its sidebar names the groups of articles only, which is
 * its quickest way.
 */
export function writeForStarlight({ provisions }: Made, layout: Layout): void {
  rmSync(join(starlight, 'src'), { recursive: true, force: true });
  const laws = Array.from({ length: Math.ceil(provisions.length / perLaw) }, (_, law) =>
    provisions.slice(law * perLaw, (law + 1) * perLaw),
  );
  for (const lang of ['es', 'en'] as const) {
    const root = join(starlight, 'src/content/docs', lang === 'es' ? '' : lang);
    mkdirSync(root, { recursive: true });
    writeFileSync(join(root, 'index.mdx'), `---\ntitle: Umbral\n---\n\nUmbral\n`);
    laws.forEach((articles, law) => {
      const folder = join(root, `law-${law}`);
      mkdirSync(folder, { recursive: true });
      const prefix = lang === 'es' ? '' : '/en';
      const links = articles.map(
        ({ number, title }) =>
          `- [Art. ${number} ${title[lang]}](${prefix}/law-${law}/art-${number}/)`,
      );
      writeFileSync(
        join(folder, 'index.mdx'),
        `---\ntitle: "${names[lang].law} ${law}"\n---\n\n${links.join('\n')}\n`,
      );
      for (const article of articles) {
        for (const [name, text] of Object.entries(
          layout === 'one page'
            ? { '': whole(article, lang) }
            : {
                '': reading(article, lang),
                '-both': bilingual(article, lang),
                '-changes': changes(article, lang),
              },
        )) {
          writeFileSync(
            join(folder, `art-${article.number}${name}.mdx`),
            `---\ntitle: "Art. ${article.number} ${article.title[lang]}"\n---\n\n${text}`,
          );
        }
      }
    });
  }
  const sidebar = laws.map((_, law) => ({ label: `${law}`, link: `/law-${law}/` }));
  writeFileSync(
    join(starlight, 'src/content.config.ts'),
    "import { defineCollection } from 'astro:content';\n" +
      "import { docsLoader } from '@astrojs/starlight/loaders';\n" +
      "import { docsSchema } from '@astrojs/starlight/schema';\n" +
      'export const collections = ' +
      '{ docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n',
  );
  writeFileSync(
    join(starlight, 'astro.config.mjs'),
    "import starlight from '@astrojs/starlight';\n" +
      "import { defineConfig } from 'astro/config';\n" +
      "export default defineConfig({ site: 'https://umbral.example', integrations: [" +
      "starlight({ title: 'Umbral', " +
      "locales: { root: { label: 'Español', lang: 'es' }, en: { label: 'English' } }, " +
      `sidebar: ${JSON.stringify(sidebar)} })] });\n`,
  );
}

const paragraph = ({ id, pieces }: MadeSegment, lang: Language): string => {
  const words = pieces[lang].map(({ text, phrase }) => (phrase ? `[${text}](#${phrase})` : text));
  return `<p id="${id}-${lang}">\n\n${words.join('')}\n\n</p>\n`;
};

const reading = ({ then, phrases }: MadeProvision, lang: Language): string =>
  [
    ...then.map((segment) => paragraph(segment, lang)),
    `## ${names[lang].notes}\n`,
    ...then.flatMap(({ id, plain }) => (plain ? [`**${id}** ${plain[lang]}\n`] : [])),
    `## ${names[lang].phrases}\n`,
    ...phrases.then.map(
      (phrase) => `- <a id="${phrase.id}"></a> _${phrase[lang]}_: ${phrase.kind}`,
    ),
    '',
  ].join('\n');

const later = ({ now }: MadeProvision, lang: Language): string =>
  [`\n## ${names[lang].now}\n`, ...now.map((segment) => paragraph(segment, lang))].join('\n');
const whole = (article: MadeProvision, lang: Language): string =>
  reading(article, lang) + later(article, lang);
const bilingual = ({ then }: MadeProvision, lang: Language): string =>
  then
    .flatMap((segment) => [
      paragraph(segment, lang),
      paragraph(segment, lang === 'es' ? 'en' : 'es'),
    ])
    .join('\n');
const changes = (article: MadeProvision, lang: Language): string =>
  [...article.then.map((segment) => paragraph(segment, lang)), later(article, lang)].join('\n');
