import { describe, expect, test } from 'vitest';
import {
  type Answers,
  explain,
  fullReview,
  interview,
  notices,
  phraseStates,
  screen,
} from '../../src/rules/index.ts';
import { ASKABLE } from '../support/oracle.ts';

describe('an invalid id', () => {
  const colour = { 'favourite-colour': 'yes' } as unknown as Answers;
  const perhaps = { 'in-peru': 'perhaps' } as unknown as Answers;

  test('throws an error that lists the valid ids', () => {
    expect(() => interview(colour)).toThrow(
      new RangeError(`Unknown fact "favourite-colour": use ${ASKABLE.join(', ')}.`),
    );
    expect(() => interview(perhaps)).toThrow(
      new RangeError('Unknown answer to "in-peru" "perhaps": use yes, no, unsure.'),
    );
    expect(() => screen({}, '1992' as never)).toThrow(
      new RangeError('Unknown version "1992": use 2017, 2023.'),
    );
  });

  test.each([
    ['explain', (answers: Answers) => explain(answers, '2017')],
    ['phraseStates', (answers: Answers) => phraseStates(answers, '2017', [])],
    ['notices', notices],
  ])('is refused by %s before the answers are used', (_, call) => {
    expect(() => call(colour)).toThrow('Unknown fact "favourite-colour"');
    expect(() => call(perhaps)).toThrow('"perhaps"');
  });

  test.each([
    ['screen', (answers: Answers) => screen(answers, '2023')],
    ['explain', (answers: Answers) => explain(answers, '2017')],
    ['interview', interview],
    ['fullReview', fullReview],
    ['phraseStates', (answers: Answers) => phraseStates(answers, '2017', [])],
    ['notices', notices],
  ])('is explained by %s if it is a retired fact, with its replacements', (_, call) => {
    const said = (id: string) => () => call({ [id]: 'yes' } as unknown as Answers);
    expect(said('meets-protection-requirements')).toThrow(
      new RangeError(
        'Fact "meets-protection-requirements" was replaced by fears-persecution, fled-violence.',
      ),
    );
    expect(said('irregular-status')).toThrow(
      new RangeError(
        'Fact "irregular-status" was replaced by entered-without-control, permit-since, ' +
          'stay-expired.',
      ),
    );
  });

  test('is refused if it is a property of every object', () => {
    expect(() => interview({ constructor: 'yes' } as unknown as Answers)).toThrow(
      'Unknown fact "constructor"',
    );
  });

  test('does not include an undefined answer', () => {
    const takenBack = { child: undefined } as unknown as Answers;
    expect(interview(takenBack)).toEqual(interview({}));
  });
});
