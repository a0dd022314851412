import { getEntry, render } from 'astro:content';
import type { Language } from '../../model/language.ts';
import type { Provision, Version } from '../../model/law.ts';

/**
 * The text of a provision of a version, drawn from its file; nothing where it has its sentences
 * from several (ConsolidatedText.astro). `locals` says to the elements in it where they are.
 */
export async function renderProvision(
  locals: App.Locals,
  {
    lang,
    both,
    version,
    provision,
  }: {
    readonly lang: Language;
    readonly both: boolean;
    readonly version: Version;
    readonly provision: Provision;
  },
) {
  locals.view = { lang, both, provision: provision.id, version: version.id };
  if (provision.inherits !== undefined) return undefined;
  const entry = await getEntry(
    'provisions',
    `${locals.corpus.work.id}/${version.id}/${provision.id}`,
  );
  return (await render(entry!)).Content;
}
