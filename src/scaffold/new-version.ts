import { checkFiles } from '../check/check-content.ts';
import type { ContentFiles } from '../corpus/content-files.ts';
import { corpusFrom } from '../corpus/read-corpus.ts';
import { dayAfter } from '../model/law.ts';
import type { Problem } from '../model/problem.ts';
import { findAct } from './act.ts';
import { appendItem, insertItem } from './insert.ts';
import type { VersionRequest } from './request.ts';
import { resolveRequest } from './resolve.ts';
import { type Skeleton, sourceEntry, versionEntry, versionFiles } from './skeleton.ts';

/** What is to be written, or why nothing is. */
export interface NewVersion {
  /** The folder of the version, which does not exist. */
  readonly folder?: string;
  /** The files of that folder, by their paths in the content folder. */
  readonly added: Readonly<Record<string, string>>;
  /** Files that exist, by their paths, with what they become. */
  readonly changed: Readonly<Record<string, string>>;
  /** What is wrong with the content as it is. */
  readonly problems: readonly Problem[];
  /** What is wrong with the request: each says what to write instead. */
  readonly faults: readonly string[];
}

const nothing: NewVersion = { added: {}, changed: {}, problems: [], faults: [] };

/**
 * The skeleton of a later version: the sentences that change with the words of today, and a mark
 * wherever a person has to write. The check refuses the content until the last mark is gone.
 *
 * @param asOf the day for which the content as it is must be sound, as in `checkFiles`
 */
export function newVersion(
  content: ContentFiles,
  request: VersionRequest,
  asOf?: string,
): NewVersion {
  const { problems } = checkFiles(content, asOf);
  const { corpus } = corpusFrom(content, dayAfter(request.day, -1));
  if (problems.length > 0 || !corpus) return { ...nothing, problems };
  const { changed, faults } = resolveRequest(corpus, request);
  if (!changed) return { ...nothing, faults };
  const root = `works/${corpus.work.id}`;
  const folder = `${root}/${request.id}`;
  const act = findAct(corpus.sources, request.act);
  const skeleton: Skeleton = {
    corpus,
    id: request.id,
    day: request.day,
    act: { id: act.id, name: request.act },
    changed,
    textOf: (path) => content.files.get(path)!.text,
  };
  const sources = 'sources.yaml';
  return {
    ...nothing,
    folder,
    added: Object.fromEntries(
      Object.entries(versionFiles(skeleton)).map(([name, text]) => [`${folder}/${name}`, text]),
    ),
    changed: {
      [`${root}/work.yaml`]: insertItem(
        skeleton.textOf(`${root}/work.yaml`),
        'versions',
        versionEntry(skeleton),
      ),
      ...(!act.isKnown && {
        [sources]: appendItem(skeleton.textOf(sources), sourceEntry(skeleton)),
      }),
    },
  };
}
