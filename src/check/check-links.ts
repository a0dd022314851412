import type { Corpus } from '../model/corpus.ts';
import { type Link, type Prose, prosePages } from '../model/prose.ts';
import { provisionsById, wordingsOf } from '../model/wordings.ts';
import { isLawToday } from '../model/in-force.ts';
import { languages, otherLanguage } from '../model/language.ts';
import { type Problem, fileStart, problem } from '../model/problem.ts';
import { checkCitesOfSite } from './check-cites.ts';
import { hintForModule, withoutModule } from './modules.ts';
import { hasPage, linkablePages, missingModule } from '../model/pages.ts';
import { namedProvision } from '../model/works.ts';

/** Checks all references of prose, terms and notices, and that pages match in both languages. */
export function checkLinks(corpus: Corpus): Problem[] {
  return [
    ...prosePages(corpus).flatMap(({ page }) =>
      page.links.flatMap((link) => linkProblems(corpus, link)),
    ),
    ...pairingProblems(corpus),
    ...checkCitesOfSite(corpus),
    ...namedProvisionProblems(corpus),
  ];
}

/**
 * Problems of a link in prose: "law:dl-1350/art-29-2#k-4", "law:dl-1350/art-29-2/2023#m-4",
 * "category:<id>", "source:<id>" or "page:<id>".
 */
function linkProblems(corpus: Corpus, { url, at }: Link): Problem[] {
  const fail = (what: string, hint: string): Problem[] => [
    problem('reference-unresolved', at, what, hint),
  ];
  const [scheme = '', target = ''] = url.split(/:(.*)/s);
  switch (scheme) {
    case 'law': {
      const [path = '', id] = target.split(/#(.*)/s);
      const [work, provision = '', version, ...rest] = path.split('/');
      const versions = corpus.works.find((one) => one.id === work)?.versions ?? [];
      const wordings = versions.flatMap((candidate) =>
        version === undefined || candidate.id === version
          ? (provisionsById(candidate).get(provision) ?? [])
          : [],
      );
      if (rest.length > 0 || wordings.length === 0)
        return fail(
          `This link leads to "${path}", which does not exist.`,
          'Use the form law:dl-1350/art-29-2#m-4. Without # it leads to the wording in force; ' +
            'with /2017, to that version.',
        );
      if (
        id !== undefined &&
        !wordings.some(({ segments }) => segments.some((segment) => segment.id === id))
      )
        return fail(`Segment "${id}" does not exist in ${path}.`, 'Correct the id after #.');
      const ended = version === undefined ? endOfProvision(corpus, path) : undefined;
      if (ended === undefined) return [];
      const before = wordings.findLast(
        ({ repealed, segments }) =>
          !repealed && (id === undefined || segments.some((segment) => segment.id === id)),
      );
      return [
        problem(
          'version-role',
          at,
          `This link leads to ${path}, which ${ended} and is not in force on ${corpus.asOf}.`,
          'Describe the law in force. To link to the former text, add its version: ' +
            `law:${path}/${before?.version}${id === undefined ? '' : `#${id}`}.`,
        ),
      ];
    }
    case 'category':
      return corpus.categories.some((category) => category.id === target)
        ? []
        : fail(`Category "${target}" does not exist.`, 'Use an id of categories.yaml.');
    case 'source':
      return corpus.sources.some((source) => source.id === target)
        ? []
        : [
            problem(
              'source-unknown',
              at,
              `Source "${target}" does not exist.`,
              'Use an id of sources.yaml, or add the source there.',
            ),
          ];
    case 'page':
      return pageLinkProblems(corpus, target, fail);
    default:
      return fail(
        `Unknown scheme in link "${url}".`,
        'Use law:, category:, source: or page:. External addresses belong in sources.yaml.',
      );
  }
}

function pageLinkProblems(
  corpus: Corpus,
  target: string,
  fail: (what: string, hint: string) => Problem[],
): Problem[] {
  const page = linkablePages.find((id) => id === target);
  if (page === undefined)
    return fail(
      `Page "${target}" does not exist, or cannot be linked to.`,
      `Use one of ${linkablePages.filter((id) => hasPage(corpus, id)).join(', ')}.`,
    );
  const missing = missingModule(corpus.site, page);
  if (missing !== undefined)
    return fail(
      `Page "${target}" does not exist: ${withoutModule(missing)}`,
      hintForModule(missing),
    );
  return hasPage(corpus, page)
    ? []
    : fail(
        `Page "${target}" does not exist: the content has nothing for it to list.`,
        'Remove the link, or add what the page lists.',
      );
}

/** Checks that the provisions of terms, situations and notices exist and are in force. */
function namedProvisionProblems(corpus: Corpus): Problem[] {
  const named = [
    ...corpus.terms.map(({ laws }, index) => ({ file: 'terms.yaml', path: [index], laws })),
    ...corpus.categories.map(({ laws }, index) => ({
      file: 'categories.yaml',
      path: [index],
      laws,
    })),
    ...Object.entries(corpus.screening.notices).map(([id, { laws }]) => ({
      file: 'screening.yaml',
      path: ['notices', id],
      laws,
    })),
  ];
  return named.flatMap(({ file, path, laws }) =>
    laws.flatMap((ref, index) => {
      const at = corpus.locate(file, ...path, 'laws', index);
      if (!namedProvision(corpus, ref))
        return [
          problem(
            'reference-unresolved',
            at,
            `Provision "${ref}" does not exist.`,
            'Use the folder of the law and the name of the file, such as "ley-27891/art-5".',
          ),
        ];
      const ended = endOfProvision(corpus, ref);
      return ended
        ? [
            problem(
              'version-role',
              at,
              `${ref} ${ended} and is not in force on ${corpus.asOf}.`,
              'Describe the law in force, and list the provision that contains it, or none.',
            ),
          ]
        : [];
    }),
  );
}

/**
 * How a provision of depth `text` stopped being in force; undefined if a wording is in force.
 * `checkRepeals` and `checkInForce` cover annotated provisions.
 */
function endOfProvision(corpus: Corpus, ref: string): 'was repealed' | 'has ended' | undefined {
  const named = namedProvision(corpus, ref);
  if (!named) return undefined;
  const all = wordingsOf(named.work, named.provision.id).map(({ provision }) => provision);
  if (all.some((one) => one.depth !== 'text' || isLawToday(one))) return undefined;
  if (all.some(({ role, repealed }) => role === 'current' && repealed)) return 'was repealed';
  return all.some(({ role }) => role === 'former') ? 'has ended' : undefined;
}

/**
 * Checks that each page of prose exists in both languages, with as many headings and the same links
 * in any order.
 */
function pairingProblems(corpus: Corpus): Problem[] {
  return [corpus.categoryPages, corpus.pages].flatMap((shelf) =>
    languages.flatMap((lang) =>
      Object.values(shelf[lang]).flatMap((page): Problem[] => {
        const other = Object.hasOwn(shelf[otherLanguage(lang)], page.id)
          ? shelf[otherLanguage(lang)][page.id]
          : undefined;
        if (!other)
          return [
            problem(
              'page-unpaired',
              fileStart(page.file),
              `"${page.id}" exists only in ${lang}.`,
              `Add ${page.file.replace(`/${lang}/`, `/${otherLanguage(lang)}/`)}.`,
            ),
          ];
        return lang === 'es' ? differenceProblems(page, other) : [];
      }),
    ),
  );
}

function differenceProblems(es: Prose, en: Prose): Problem[] {
  const problems: Problem[] = [];
  const hint = 'Both languages must have the same headings and links.';
  if (es.headings.length !== en.headings.length)
    problems.push(
      problem(
        'links-differ',
        fileStart(en.file),
        `This page has ${en.headings.length} headings, but the Spanish page has ` +
          `${es.headings.length}.`,
        hint,
      ),
    );
  const targets = (page: Prose) =>
    page.links
      .map((link) => link.url)
      .sort()
      .join('\n');
  if (targets(es) !== targets(en)) {
    const missing = es.links.find(
      (link) => !en.links.some((twinLink) => twinLink.url === link.url),
    );
    const extra = en.links.find((link) => !es.links.some((twinLink) => twinLink.url === link.url));
    const difference = missing
      ? `"${missing.url}" is missing`
      : extra
        ? `"${extra.url}" is not in the Spanish page`
        : 'one occurs more often';
    problems.push(
      problem(
        'links-differ',
        extra?.at ?? fileStart(en.file),
        `The links of this page differ from those of the Spanish page: ${difference}.`,
        hint,
      ),
    );
  }
  return problems;
}
