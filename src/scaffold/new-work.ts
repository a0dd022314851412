import { checkFiles } from '../check/check-content.ts';
import type { ContentFiles } from '../corpus/content-files.ts';
import { findAct } from './act.ts';
import { appendItem } from './insert.ts';
import { type Plan, emptyPlan } from './plan.ts';
import { sourceEntry } from './source-entry.ts';
import { type NewWork, versionFiles, workFile } from './work-files.ts';
import type { WorkRequest } from './work-request.ts';

/**
 * Plans the skeleton of a law with its first version, with TODO marks for editors. The check
 * reports each mark that is left.
 *
 * @param asOf the day for which the present content must be valid, as in `checkFiles`
 */
export function newWork(content: ContentFiles, request: WorkRequest, asOf?: string): Plan {
  const { corpus, problems } = checkFiles(content, asOf);
  if (problems.length > 0 || !corpus) return { ...emptyPlan, problems };
  const { work, name } = request;
  if (corpus.works.some(({ id }) => id === work))
    return {
      ...emptyPlan,
      faults: [`content/works/${work} already exists. Use "npm run new-version" to add a version.`],
    };
  const act = findAct(corpus.sources, work);
  const source = corpus.sources.find(({ id }) => id === act.id);
  const published = request.published ?? source?.published;
  const made: NewWork = {
    ...request,
    published,
    id: request.id ?? (request.isSummary ? 'summary' : (published?.slice(0, 4) ?? 'original')),
    source: act.id,
  };
  const folder = `works/${work}`;
  const sources = 'sources.yaml';
  const fullName = [name, request.title].filter(Boolean).join(', ');
  return {
    ...emptyPlan,
    folder,
    added: {
      [`${folder}/work.yaml`]: workFile(made),
      ...Object.fromEntries(
        Object.entries(versionFiles(made)).map(([file, text]) => [
          `${folder}/${made.id}/${file}`,
          text,
        ]),
      ),
    },
    changed: act.isKnown
      ? {}
      : {
          [sources]: appendItem(
            content.files.get(sources)!.text,
            sourceEntry({ id: act.id, name: fullName, published, isRead: true }),
          ),
        },
  };
}
