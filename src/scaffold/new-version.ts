import { checkFiles } from '../check/check-content.ts';
import type { ContentFiles } from '../corpus/content-files.ts';
import { corpusFrom } from '../corpus/read-corpus.ts';
import { dayAfter } from '../model/in-force.ts';
import { corpusOfWholeWork } from '../model/works.ts';
import { findAct } from './act.ts';
import { annotatedFiles } from './annotated-files.ts';
import { appendItem, insertItem } from './insert.ts';
import { listProvisions } from './list-provisions.ts';
import { type Plan, emptyPlan } from './plan.ts';
import { provisionSkeletons } from './provision-files.ts';
import { resolveVersion } from './resolve-version.ts';
import type { Skeleton } from './skeleton.ts';
import { sourceEntry } from './source-entry.ts';
import { versionEntry } from './version-entry.ts';
import type { VersionRequest } from './version-request.ts';

/**
 * Plans the skeleton of a later version: the segments that change, with their present text, and
 * TODO marks for editors. The check reports each mark that is left.
 *
 * @param asOf the day for which the present content must be valid, as in `checkFiles`
 */
export function newVersion(content: ContentFiles, request: VersionRequest, asOf?: string): Plan {
  const { problems } = checkFiles(content, asOf);
  const read = corpusFrom(content, dayAfter(request.day, -1)).corpus;
  if (problems.length > 0 || !read) return { ...emptyPlan, problems };
  const ids = read.works.map(({ id }) => id);
  if (!ids.includes(request.work))
    return {
      ...emptyPlan,
      faults: [`Work "${request.work}" does not exist. Use one of ${ids.join(', ')}.`],
    };
  const corpus = corpusOfWholeWork(read, request.work);
  const { resolved, faults } = resolveVersion(corpus, request);
  if (!resolved) return { ...emptyPlan, faults };
  const root = `works/${corpus.work.id}`;
  const folder = `${root}/${request.id}`;
  const act = findAct(corpus.sources, request.act);
  const skeleton: Skeleton = {
    ...resolved,
    corpus,
    id: request.id,
    day: request.day,
    act: { id: act.id, name: request.act },
    textOf: (path) => content.files.get(path)!.text,
  };
  const sources = 'sources.yaml';
  const listed = listProvisions(
    skeleton.textOf(`${root}/work.yaml`),
    corpus.work.provisions,
    skeleton.inserted,
  );
  return {
    ...emptyPlan,
    folder,
    added: Object.fromEntries(
      Object.entries({ ...provisionSkeletons(skeleton), ...annotatedFiles(skeleton) }).map(
        ([name, text]) => [`${folder}/${name}`, text],
      ),
    ),
    changed: {
      [`${root}/work.yaml`]: insertItem(listed.text, 'versions', versionEntry(skeleton)),
      ...(!act.isKnown && {
        [sources]: appendItem(skeleton.textOf(sources), sourceEntry(skeleton.act)),
      }),
    },
    remarks: listed.remarks,
  };
}
