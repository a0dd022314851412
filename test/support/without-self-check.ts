import { type ContentFiles, contentFile } from '../../src/corpus/content-files.ts';
import { filesWith, goodFiles } from './content.ts';

const line = 'featured: dl-1350/art-29-2';
const modulesOff = {
  file: 'site.yaml',
  find: line,
  replace: `${line}\nmodules: { selfCheck: false }`,
};

/** The content of the site with the self-check turned off, and nothing else changed. */
export const withModuleOff = (): ContentFiles => filesWith([modulesOff]);

/**
 * The content of the site without the self-check, its words, and what leads to it. Provisions keep
 * their depth `rules`.
 */
export function filesWithoutSelfCheck(): ContentFiles {
  const changed: Record<string, string> = {};
  const gone = ['screening.yaml'];
  for (const [path, { text }] of goodFiles().files) {
    if (/^search\/intents\//.test(path) && /"page:(?:selfCheck|method|embedding)"/.test(text))
      gone.push(path);
    else if (/^(?:categories|pages)\//.test(path))
      changed[path] = text.replaceAll(/\[([^\]]*)\]\(page:(?:selfCheck|method)\)/g, '$1');
  }
  const { text } = goodFiles().files.get('categories.yaml')!;
  changed['categories.yaml'] = text.replaceAll(/^ {2}facts: .*\n/gm, '');
  // The inventory would report what was left out.
  changed['inventory.txt'] = '';
  const files = new Map(
    Object.entries(changed).map(([path, own]) => [path, contentFile(path, Buffer.from(own))]),
  );
  const content = withModuleOff();
  return filesWith([], gone, {}, { ...content, files: new Map([...content.files, ...files]) });
}
