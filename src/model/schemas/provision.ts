import { z } from 'astro/zod';
import { bilingual, sameOrBilingual, id, date, cite, depth } from './shared.ts';

/** An id of an element in Akoma Ntoso, such as "art_36__para_2__p_1__span_1". */
export const eidPattern = /^[a-z]+(?:_[A-Za-z0-9-]+)?(?:__[a-z]+(?:_[A-Za-z0-9-]+)?)*$/;
const eid = z.string().regex(eidPattern, 'an eId is like "art_29__para_29-2__point_k"');

/**
 * Frontmatter of a provision; `labels` says how readers call each segment, `official` names the
 * official text with these words. With `inherits`, the id of an earlier version, the file states
 * only the sentences that changed; number and title are then those of that version where the file
 * has none.
 */
export const provisionSchema = z
  .strictObject({
    inherits: id.optional(),
    num: sameOrBilingual.optional(),
    /** Left out where the law gives it none; a provision with notes has one. */
    title: sameOrBilingual.optional(),
    /** By default that of its version. */
    depth: depth.optional(),
    /** The dates of this provision, where they are not those of its version. */
    inForceFrom: date.optional(),
    inForceTo: date.optional(),
    /** It has left the law with this version: the file states no sentence. */
    repealed: z.literal(true).optional(),
    /** Its id in Akoma Ntoso: "art_29__para_29-2"; by default made of its own: art_40. */
    eid: eid.optional(),
    /** Beginnings of eIds in it, and those that they had in the original wording (wId). */
    wids: z.record(eid, eid).default({}),
    official: cite.optional(),
    labels: z.record(id, bilingual).default({}),
  })
  .superRefine(({ inherits, num }, context) => {
    if (inherits === undefined && num === undefined)
      context.addIssue({ code: 'invalid_type', expected: 'object', input: num, path: ['num'] });
  });
