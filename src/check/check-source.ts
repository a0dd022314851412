import { createHash } from 'node:crypto';
import type { Corpus } from '../model/corpus.ts';
import { provisionText } from '../model/wordings.ts';
import { languages } from '../model/language.ts';
import type { Segment } from '../model/law.ts';
import { type Problem, fileStart, problem } from '../model/problem.ts';

const name = { es: 'Spanish', en: 'English' } as const;

/** The verbatim segments, joined, must be the paragraphs of the source document, byte for byte. */
export function checkSource(corpus: Corpus): Problem[] {
  const { work } = corpus;
  if (!work.source || work.sourceText === undefined) return [];
  const { source, sourceText } = work;
  const { file } = source;
  const hash = createHash('sha256').update(sourceText).digest('hex');
  const problems: Problem[] = [];
  if (hash !== source.sha256)
    problems.push(
      problem(
        'source-differs',
        fileStart(file),
        `The SHA-256 of the source document is ${hash}, which differs from the recorded one.`,
        'Restore the original document.',
      ),
    );
  const paragraphs = sourceText.split('\n\n');
  const known = new Set(paragraphs);
  for (const version of work.versions.filter((candidate) => candidate.text === 'verbatim')) {
    for (const provision of version.provisions) {
      for (const lang of languages) {
        const text = provisionText(provision, lang);
        if (known.has(text)) continue;
        const { segment, near } = firstDifference(provision.segments, paragraphs, lang);
        problems.push(
          problem(
            'source-differs',
            segment?.at ?? fileStart(provision.file),
            `The ${name[lang]} segments of ${provision.id}, joined, do not match a paragraph ` +
              `of ${file}. They differ near "${near}".`,
            'Copy the text from the source document without correcting it.',
          ),
        );
      }
    }
  }
  return problems;
}

/** The segment at which the joined text first differs from the paragraph that matches longest. */
function firstDifference(
  segments: readonly Segment[],
  paragraphs: readonly string[],
  lang: 'es' | 'en',
) {
  let best: { segment: Segment | undefined; near: string; length: number } = {
    segment: segments[0],
    near: segments[0]?.text[lang].slice(0, 40) ?? '',
    length: -1,
  };
  for (const paragraph of paragraphs) {
    let rest = paragraph;
    for (const segment of segments.filter((candidate) => candidate.text[lang] !== '')) {
      if (rest.startsWith(segment.text[lang])) {
        rest = rest.slice(segment.text[lang].length).trimStart();
        continue;
      }
      const length = paragraph.length - rest.length;
      if (length > best.length) best = { segment, near: segment.text[lang].slice(0, 40), length };
      break;
    }
  }
  return best;
}
