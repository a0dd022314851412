import { expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { es } from '../../src/i18n/es.ts';

const variablesOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name))].sort();

it('uses the same variables in the string of each language', () => {
  const differing = Object.entries<string>(es).flatMap(([key, text]) => {
    const [spanish, english] = [variablesOf(text), variablesOf(en[key as keyof typeof es])];
    return spanish.join() === english.join() ? [] : [{ key, spanish, english }];
  });
  expect(differing).toEqual([]);
});

it('has a plural form for each category of Spanish, which has more than English', () => {
  const keys = Object.keys(es);
  const forms = new Intl.PluralRules('es').resolvedOptions().pluralCategories;
  const plural = new Set(
    keys.flatMap((key) => (/_(?:one|many|other)$/.test(key) ? [key.replace(/_[a-z]+$/, '')] : [])),
  );
  const missing = [...plural].flatMap((key) =>
    forms.map((form) => `${key}_${form}`).filter((name) => !keys.includes(name)),
  );
  expect(missing).toEqual([]);
});
