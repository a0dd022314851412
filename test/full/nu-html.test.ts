import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { nuHtmlChecker, nuHtmlErrors } from '../support/nu-html.ts';

it('the Nu HTML checker finds no error in any page', ({ skip }) => {
  let jar: string;
  try {
    jar = nuHtmlChecker();
  } catch (error) {
    return skip(error instanceof Error ? error.message : String(error));
  }
  const folder = mkdtempSync(join(tmpdir(), 'umbral-nu-'));
  try {
    // A page with two faults proves that the checker works.
    writeFileSync(
      join(folder, 'wrong.html'),
      '<!doctype html><html lang="es"><head><title>x</title><meta property="a" resource="b">' +
        '</head><body></body></html><script></script>',
    );
    expect(nuHtmlErrors(jar, folder).map(({ message }) => message)).toEqual([
      expect.stringContaining('content'),
      expect.stringContaining('script'),
      expect.anything(),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const errors = nuHtmlErrors(jar, inject('distDir'));
  expect(
    errors.map(({ url, lastLine, message }) => `${url}:${lastLine} ${message}`).slice(0, 20),
  ).toEqual([]);
});
