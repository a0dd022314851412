import type { z } from 'astro/zod';
import {
  type NoticeCondition,
  noticeConditions,
  noticeIds,
  replacedByChild,
  retiredNotices,
  safetyNotices,
} from '../rules/index.ts';
import type { Publication } from './publication.ts';
import type { RulesFile, jsonLogic } from './schemas/rules.ts';
import { citedSource } from './sources.ts';

type JsonLogic = z.infer<typeof jsonLogic>;

const answerTo = (fact: string): JsonLogic => ({ var: `answers.${fact}` });

const isComparison = (logic: JsonLogic): logic is { '===': JsonLogic } =>
  typeof logic === 'object' && '===' in logic;

/**
 * A condition in JsonLogic (jsonlogic.com), over the answers and the results that
 * docs/rules-specification.md describes.
 */
function jsonLogicOf(condition: NoticeCondition): JsonLogic {
  switch (condition.kind) {
    case 'answer': {
      const [first, ...others] = condition.among;
      return first !== undefined && others.length === 0
        ? { '===': [answerTo(condition.fact), first] }
        : { in: [answerTo(condition.fact), [...condition.among]] };
    }
    case 'not': {
      const of = jsonLogicOf(condition.of);
      return isComparison(of) ? { '!==': of['==='] } : { '!': [of] };
    }
    case 'all':
      return condition.of.length === 0 ? true : { and: condition.of.map(jsonLogicOf) };
    case 'any':
      return { or: condition.of.map(jsonLogicOf) };
    case 'current-verdict':
      return {
        some: [
          { var: 'results' },
          { and: [{ var: 'current' }, { in: [{ var: 'verdict' }, [...condition.among]] }] },
        ],
      };
    case 'not-yet':
      return { some: [{ var: 'results' }, { var: 'notYet' }] };
  }
}

/** The notices in the order of showing, and those of earlier editions. */
export function noticesData({
  corpus,
}: Publication): Pick<RulesFile, 'notices' | 'retiredNotices' | 'sources'> {
  const cited = noticeIds.flatMap((id) => corpus.screening.notices[id]!.cites);
  const sources = cited.map((cite) => {
    const { pin: _pin, ...source } = citedSource(corpus, cite);
    return [source.id, source] as const;
  });
  return {
    notices: noticeIds.map((id) => {
      const { title, text, lead, cites, phones } = corpus.screening.notices[id]!;
      return {
        id,
        safety: safetyNotices.includes(id),
        when: jsonLogicOf(noticeConditions[id]),
        ...(replacedByChild.includes(id) && { replacedBy: 'child' }),
        title,
        text,
        lead,
        phones: phones.map((phone) => {
          const { name, phone: number = '' } = corpus.help.find((body) => body.id === phone)!;
          return { id: phone, name, number };
        }),
        cites: cites.map((cite) => {
          const { id: source, pin } = citedSource(corpus, cite);
          return { source, pin };
        }),
      };
    }),
    retiredNotices: retired(retiredNotices),
    sources: [...new Map(sources).values()],
  };
}

/** Ids of earlier editions, each with those that took its place. */
export const retired = (
  table: Readonly<Record<string, readonly string[]>>,
): { id: string; replacedBy: string[] }[] =>
  Object.entries(table).map(([id, replacedBy]) => ({ id, replacedBy: [...replacedBy] }));
