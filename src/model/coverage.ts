import type { Language } from './language.ts';
import { type Version, operativeRoles, statedInVersion } from './law.ts';

/**
 * How much of the operative text lies in a phrase or a listed connective: 0 to 1, by characters,
 * spaces not counted.
 */
export function phraseCoverage(version: Version, lang: Language): number {
  let all = 0;
  let covered = 0;
  for (const segment of statedInVersion(version)) {
    if (!operativeRoles.includes(segment.role)) continue;
    const listed = [...(version.connectives[segment.id]?.[lang] ?? [])];
    for (const run of segment.runs[lang]) {
      const words = run.text.trim();
      const length = words.replaceAll(' ', '').length;
      all += length;
      if (run.phrase !== undefined) covered += length;
      else if (listed[0] === words) {
        listed.shift();
        covered += length;
      }
    }
  }
  return all === 0 ? 0 : covered / all;
}
