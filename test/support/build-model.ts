import { mdxToJs } from 'satteri';
import type { ContentFiles } from '../../src/corpus/content-files.ts';
import { dataFiles } from '../../src/exports/files.ts';
import { href, lawHref } from '../../src/i18n/routes.ts';
import { siteMap } from '../../src/i18n/site-map.ts';
import { answerIds } from '../../src/model/intent-answers.ts';
import { categoryOf } from '../../src/model/categories.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { linkedPlace, segmentOf } from '../../src/model/segments.ts';
import { sourceOf } from '../../src/model/sources.ts';
import { workOf } from '../../src/model/works.ts';
import { languages } from '../../src/model/language.ts';
import type { PageId } from '../../src/model/pages.ts';
import { createPublication } from '../../src/create-publication.ts';
import { createIntentModel, intentsOf } from '../../src/search/intents/intent-model.ts';
import { createRecords } from '../../src/search/records.ts';

const site = new URL('https://ley.example.org');

/**
 * Runs the parts of a build that the content can break, in this process and without rendering
 * pages: compiles the MDX, resolves every link, makes every data file and the search data, and
 * checks for duplicate addresses and anchors.
 *
 * @throws Error for what would fail a build or leave a page broken.
 */
export function modelBuild(corpus: Corpus, files: ContentFiles): void {
  for (const [path, { text }] of files.files)
    if (path.endsWith('.mdx'))
      mdxToJs(text, { features: { smartPunctuation: false, frontmatter: true } });
  for (const lang of languages)
    for (const shelf of [corpus.categoryPages, corpus.pages])
      for (const page of Object.values(shelf[lang]))
        for (const { url } of page.links) follow(corpus, url);
  once(
    'address',
    siteMap(corpus).flatMap(({ es, en }) => [es, en]),
  );
  once(
    'day',
    corpus.work.timeline.map(({ date }) => date),
  );
  once('term or sentence', [
    ...corpus.terms.map(({ id }) => id),
    ...corpus.work.versions.flatMap(({ provisions }) =>
      provisions.flatMap(({ segments }) => segments.map(({ id }) => id)),
    ),
  ]);
  once(
    'place for help',
    corpus.help.map(({ id }) => id),
  );
  for (const { cites } of [
    ...corpus.terms,
    ...corpus.help,
    ...corpus.work.timeline,
    ...corpus.work.versions,
    ...Object.values(corpus.screening.notices),
  ])
    cites.forEach((cite) => sourceOf(corpus, cite));
  for (const { phones } of Object.values(corpus.screening.notices))
    phones.forEach((id) =>
      must(corpus.help.find((body) => body.id === id)?.phone, `no telephone of "${id}"`),
    );
  for (const { help, segments } of corpus.categories) {
    help.forEach((id) =>
      must(
        corpus.help.find((body) => body.id === id),
        `no place for help "${id}"`,
      ),
    );
    segments.forEach((id) => segmentOf(corpus.work, id));
  }
  const ids = languages.map((lang) =>
    createRecords(corpus, lang)
      .map(({ id }) => id)
      .join(),
  );
  must(ids[0] === ids[1], 'the records of the two languages differ');
  must(
    [...answerIds(corpus)].sort().join() ===
      createRecords(corpus, 'es')
        .map(({ id }) => id)
        .sort()
        .join(),
    'the records are not what questions can be answered with',
  );
  for (const lang of languages)
    createIntentModel(intentsOf(corpus), lang, createRecords(corpus, lang));
  for (const file of dataFiles(createPublication(site, corpus)))
    must(!/\bundefined\b|\[object /.test(file.text()), `a gap in ${file.path}`);
}

/** As src/components/site/ProseLink.astro. */
function follow(corpus: Corpus, url: string): void {
  const [scheme, target = ''] = url.split(/:(.*)/s);
  if (scheme === 'law') {
    const [path = '', fragment] = target.split('#');
    const [law = '', provision = '', version] = path.split('/');
    const work = workOf(corpus, law);
    const held = linkedPlace(work, provision, version, fragment);
    must(
      fragment === undefined || held.provision.segments.some(({ id }) => id === held.segment?.id),
      `no sentence at ${url}`,
    );
    lawHref('es', work, held.provision, held.segment?.id);
  } else if (scheme === 'category') categoryOf(corpus, target);
  else if (scheme === 'source')
    must(
      corpus.sources.find(({ id }) => id === target)?.url.startsWith('http'),
      `no source at ${url}`,
    );
  else {
    must(scheme === 'page', `a link that the site does not know: ${url}`);
    href(target as PageId, 'es', { work: corpus.work.id });
  }
}

function once(what: string, names: readonly string[]): void {
  names.forEach((name, index) =>
    must(names.indexOf(name) === index, `the ${what} "${name}" twice`),
  );
}

function must(holds: unknown, what: string): void {
  if (!holds) throw new Error(what);
}
