import { actOf } from './act.ts';
import { dayOfAct, mark, quote } from './marks.ts';

/** An act that is not in sources.yaml yet. */
export interface NewSource {
  readonly id: string;
  /** Its name in Spanish. */
  readonly name: string;
  /** The day of its publication, if known, as "2002-12-22". */
  readonly published?: string | undefined;
  /** Whether the entry needs `asOf`, since the editor copies or summarises the act. */
  readonly isRead?: boolean;
}

/** The entry of an act in sources.yaml. */
export const sourceEntry = ({ id, name, published, isRead = false }: NewSource): string => {
  const known = actOf(id);
  const english =
    known?.name.es === name ? quote(known.name.en) : mark('the name of the act in English');
  // The number of a supreme decree or resolution is unique only within the body that issued it.
  const act =
    known && /^\d+$/.test(known.number) ? `\n  act: ${known.subtype}/${known.number}` : '';
  return `- id: ${id}${act}
  name: { es: ${quote(name)}, en: ${english} }
  url: ${mark('the https: address of the act, of the official gazette if it has one')}
  official: ${mark('true if that address is of gob.pe or elperuano.pe, else false')}
  published: ${published ?? mark(dayOfAct)}
${isRead ? `  asOf: ${mark('the day on which you read the law as in force, as 2026-04-30 (remove this line if you read only the gazette)')}\n` : ''}  confidence: ${mark('high or medium')}`;
};
