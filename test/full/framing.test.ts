import { expect, inject, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { useForeignSite } from '../support/foreign.ts';

const open = useBrowser();
const foreign = useForeignSite();
const at = (path: string): string => inject('siteUrl') + path;

it.each([
  ['es/', false],
  ['es/ley/dl-1350/art-29-2/', false],
  ['es/autoevaluacion/', false],
  ['en/embed/', false],
  ['umbral.html', false],
  ['data/rules.json', false],
  ['es/insertar/autoevaluacion/', true],
  ['en/embed/self-check/stateless-persons/', true],
])('another site can show /%s in a frame: %s', async (path, framed) => {
  const { page } = await open(foreign(`<iframe src="${at(path)}"></iframe>`));
  const frame = page.frames().find((one) => one !== page.mainFrame());
  expect(await frame?.evaluate(() => location.protocol === 'http:')).toBe(framed);
});

it('another site can fetch data, but no page', async () => {
  const { page } = await open(foreign(''));
  const read = (path: string) =>
    page.evaluate(
      (url) =>
        fetch(url)
          .then((response) => response.json())
          .then(
            () => true,
            () => false,
          ),
      at(path),
    );
  expect(await read('data/rules.json')).toBe(true);
  expect(
    await page.evaluate(
      (url) =>
        fetch(url).then(
          () => true,
          () => false,
        ),
      at('es/autoevaluacion/'),
    ),
  ).toBe(false);
});

it('a page has no browser feature that its headers refuse, and can still copy', async () => {
  const { page, errors } = await open('es/ley/dl-1350/art-29-2/');
  const allowed = await page.evaluate(() =>
    (
      document as unknown as { featurePolicy: { allowedFeatures(): string[] } }
    ).featurePolicy.allowedFeatures(),
  );
  expect(
    allowed.filter((feature) =>
      [
        'camera',
        'clipboard-read',
        'geolocation',
        'microphone',
        'payment',
        'storage-access',
        'usb',
      ].includes(feature),
    ),
  ).toEqual([]);
  expect(allowed).toContain('clipboard-write');
  expect(errors).toEqual([]);
});
