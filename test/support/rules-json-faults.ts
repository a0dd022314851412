import type { RulesFile } from '../../src/exports/schemas/rules.ts';

type Ground = RulesFile['versions'][number]['provisions'][number]['grounds'][number];
type Notice = RulesFile['notices'][number];
type Logic = Notice['when'];

/** A ground with one fault, and the description of the fault. */
export interface Faulty<T> {
  readonly what: string;
  readonly value: T;
}

const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, at) => at !== index);

/** The ground without each of its routes, and with each literal left out or negated. */
export function faultyGrounds(ground: Ground, readings: RulesFile['readings']): Faulty<Ground>[] {
  const withRoutes = (routes: Ground['routes']): Ground => ({ ...ground, routes });
  return ground.routes.flatMap((route, index) => {
    const changed = (what: string, change: Partial<typeof route>): Faulty<Ground> => ({
      what: `${ground.id}, route ${index}: ${what}`,
      value: withRoutes(ground.routes.with(index, { ...route, ...change })),
    });
    return [
      {
        what: `${ground.id}, route ${index}: left out`,
        value: withRoutes(without(ground.routes, index)),
      },
      ...route.facts.flatMap(({ fact, is }, at) => [
        changed(`without ${fact}`, { facts: without(route.facts, at) }),
        changed(`${fact} turned round`, { facts: route.facts.with(at, { fact, is: !is }) }),
      ]),
      ...Object.entries(route.under).map(([id, taken]) => {
        const { options } = readings.find((reading) => reading.id === id)!;
        const other = options.find((option) => option.id !== taken)!.id;
        return changed(`${id} as ${other}`, { under: { ...route.under, [id]: other } });
      }),
    ];
  });
}

const opposite: Readonly<Record<string, string>> = {
  and: 'or',
  or: 'and',
  '===': '!==',
  '!==': '===',
};
const answers = ['yes', 'no', 'unsure'];
const verdicts = ['covered', 'arguable', 'open', 'not-covered'];

/** A condition with one operator, one operand or one value changed. */
export function faultyLogic(logic: Logic): Faulty<Logic>[] {
  if (typeof logic === 'boolean') return [{ what: `${!logic}`, value: !logic }];
  if (typeof logic === 'string')
    return [answers, verdicts].flatMap((values) =>
      values.includes(logic)
        ? without(values, values.indexOf(logic)).map((value) => ({
            what: `${value} for ${logic}`,
            value,
          }))
        : [],
    );
  if (Array.isArray(logic))
    return logic.flatMap((part, index) => [
      ...(typeof part === 'string' && logic.length === 1
        ? []
        : [{ what: `without part ${index}`, value: without(logic, index) }]),
      ...faultyLogic(part).map(({ what, value }) => ({ what, value: logic.with(index, value) })),
    ]);
  const [[operator, operands] = ['', '']] = Object.entries(logic);
  // Only lists may lose an operand: a comparison needs two.
  const inside = faultyLogic(operands!).filter(
    ({ value }) =>
      ['and', 'or'].includes(operator) ||
      !Array.isArray(value) ||
      value.length === (operands as Logic[]).length,
  );
  const other = opposite[operator];
  return [
    ...(other && !(Array.isArray(operands) && operands.length < 2)
      ? [{ what: `${other} for ${operator}`, value: { [other]: operands! } }]
      : []),
    ...inside.map(({ what, value }) => ({
      what: `${operator}: ${what}`,
      value: { [operator]: value },
    })),
  ];
}

/** The notice with one change in its condition, and without its replacement. */
export function faultyNotices(notice: Notice): Faulty<Notice>[] {
  const { replacedBy, ...alone } = notice;
  return [
    ...faultyLogic(notice.when).map(({ what, value }) => ({
      what: `${notice.id}: ${what}`,
      value: { ...notice, when: value },
    })),
    replacedBy
      ? { what: `${notice.id}: never replaced`, value: alone }
      : { what: `${notice.id}: replaced by child`, value: { ...notice, replacedBy: 'child' } },
  ];
}
