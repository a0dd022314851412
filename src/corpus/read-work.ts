import { depthOf } from '../model/depth.ts';
import { memoizeByObject } from '../model/memoize.ts';
import type { Language } from '../model/language.ts';
import type { VersionRole } from '../model/in-force.ts';
import type { Provision, Version, Work } from '../model/law.ts';
import { problem } from '../model/problem.ts';
import {
  type WorkData,
  amendmentsSchema,
  notesSchema,
  phrasesSchema,
  workSchema,
} from '../model/schemas.ts';
import { type StatedVersion, consolidate } from './consolidate.ts';
import type { ContentFile } from './content-files.ts';
import type { ContentReader } from './content-reader.ts';
import { readProvision } from './read-provision.ts';
import { yamlReader } from './read-yaml.ts';

const readers = {
  work: yamlReader(workSchema),
  phrases: yamlReader(phrasesSchema),
  notes: yamlReader(notesSchema),
  amendments: yamlReader(amendmentsSchema),
  provision: memoizeByObject(
    (file: ContentFile, id: string, version: string, workLanguages: string) =>
      readProvision(file.text, file.path, id, version, workLanguages.split(' ') as Language[]),
  ),
};

/** Reads the law in a folder of `works`; undefined if its work.yaml cannot be read. */
export function readWork(reader: ContentReader, id: string, day: string): Work | undefined {
  const folder = `works/${id}`;
  const work = reader.take(`${folder}/work.yaml`, readers.work);
  if (!work) return undefined;
  if (work.id !== id)
    reader.problems.push(
      problem(
        'data-invalid',
        reader.locate(`${folder}/work.yaml`, 'id'),
        `The id of this work is "${work.id}", but its folder is "${id}".`,
        'Use the name of the folder. It is public and never changes.',
      ),
    );
  const stated = work.versions.map((data): StatedVersion => ({
    data,
    provisions: (data.provisions ?? work.provisions).flatMap(
      (provision) =>
        reader.take(`${folder}/${data.id}/${provision}.mdx`, (file) =>
          readers.provision(file, provision, data.id, work.languages.join(' ')),
        ) ?? [],
    ),
  }));
  const whole = consolidate(stated, work.depth, day);
  reader.problems.push(...whole.problems);
  return {
    ...work,
    versions: stated.map(({ data }, index) =>
      readVersion(reader, folder, work, data, whole.value?.[index] ?? []),
    ),
    ...(work.source && { sourceText: reader.fileAt(work.source.file)?.text ?? '' }),
  };
}

/** Reads phrases, notes and amendments of a version; one of depth `text` has none. */
function readVersion(
  reader: ContentReader,
  workFolder: string,
  work: WorkData,
  data: WorkData['versions'][number],
  provisions: readonly Provision[],
): Version {
  const folder = `${workFolder}/${data.id}`;
  const isAnnotated =
    depthOf(data, work.depth) !== 'text' || provisions.some(({ depth }) => depth !== 'text');
  if (!isAnnotated)
    for (const name of ['phrases', 'notes', 'amendments'])
      reader.refuse(
        `${folder}/${name}.yaml`,
        `Unexpected file: every provision of version ${data.id} has depth "text".`,
        'Remove it, or add "depth: annotated" to the frontmatter of the provision.',
      );
  const list = isAnnotated ? reader.take(`${folder}/phrases.yaml`, readers.phrases) : undefined;
  const notes = isAnnotated ? reader.take(`${folder}/notes.yaml`, readers.notes) : undefined;
  const amendments =
    isAnnotated && data.text === 'consolidated'
      ? reader.take(`${folder}/amendments.yaml`, readers.amendments)
      : undefined;
  const role = roleOf(provisions);
  const until = provisions
    .flatMap(({ inForceTo }) => inForceTo ?? [])
    .sort()
    .at(-1);
  return {
    ...data,
    banner: data.banner ?? data.note,
    standing: data.standing ?? { es: data.note, en: data.note },
    ...(role === 'former' && until && { inForceTo: until }),
    role,
    provisions,
    phrases: list?.phrases ?? [],
    connectives: list?.connectives ?? {},
    notes: notes ?? notesSchema.parse({}),
    ...(amendments && {
      amendments: {
        data: amendments,
        locate: (...path) => reader.locate(`${folder}/amendments.yaml`, ...path),
      },
    }),
  };
}

/** `current` if a provision of the version is in force, else `former` if one was. */
const roleOf = (provisions: readonly Provision[]): VersionRole =>
  (['current', 'former'] as const).find((role) => provisions.some((one) => one.role === role)) ??
  'deferred';
