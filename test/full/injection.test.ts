import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { at, useBrowser } from '../support/browser.ts';
import { useForeignSite } from '../support/foreign.ts';
import { keep } from '../support/offline.ts';
import { useOneFile } from '../support/one-file.ts';

const open = useBrowser();
const openFile = useOneFile();
const foreign = useForeignSite();

/** Each would set a global, open a dialog or request /harm if it were treated as more than text. */
const payloads: Readonly<Record<string, string>> = {
  'an image': '<img src=/harm onerror="harm=1">',
  'an image, out of an attribute': `"'><img src=/harm onerror=harm=1>`,
  'a script, out of the data block': '</script><script>harm=1</script>',
  'a drawing': '<svg/onload=harm=1><animate onbegin=alert(1)>',
  'a frame': '<iframe srcdoc="<script>parent.harm=1</script>">',
  'an address': 'javascript:harm=1',
  'a template literal': '${harm=1}`${alert(1)}`',
  'a placeholder of ours': '{{words}} {{count}} $& $1 $`',
  'names of every object': '__proto__ constructor toString hasOwnProperty',
  'what a pattern would read': '(a+)+$ [ \\ .* (?<',
  'half a pair': 'trata \ud800 \udc00',
  'marks of direction': '\u202etrata\u202c \u200f\u2066',
  'no characters': 'trata\0\u0001\u001b',
  'very long': 'trata <img src=/harm> '.repeat(700),
};

/** The harm that a page suffered. */
interface Watched {
  readonly did: readonly string[];
}

function watch(page: Page): Watched {
  const did: string[] = [];
  page.on('dialog', (dialog) => {
    did.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on(
    'request',
    (request) => /^\/+harm/.test(new URL(request.url()).pathname) && did.push(request.url()),
  );
  page.on('pageerror', (error) => did.push(error.message));
  return { did };
}

const harm = (page: Page) =>
  page.evaluate(() =>
    ('harm' in window ? ['the global'] : []).concat(
      [
        ...document.querySelectorAll(
          'main :is(img, iframe[srcdoc], [onload], [onerror], [onbegin], animate, ' +
            'script:not([src], [type]))',
        ),
      ].map(({ outerHTML }) => outerHTML.slice(0, 80)),
      ({} as Record<string, string>)['polluted'] ?? [],
    ),
  );

describe('the search', () => {
  it.each(Object.entries(payloads))(
    'treats %s in ?q= as words, and shows it as text',
    async (_name, payload) => {
      const { page } = await open('/favicon.svg');
      const { did } = watch(page);
      await page.goto(
        at(`/es/buscar/?q=${encodeURIComponent(payload.toWellFormed().slice(0, 2000))}`),
      );
      await page.waitForFunction(
        () => !['', 'Buscando…'].includes(document.querySelector('[role=status]')!.textContent),
      );
      // Half of a surrogate pair can only be typed.
      await page.locator('site-search input').evaluate((field: HTMLInputElement, text) => {
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, payload);
      await page.locator('site-search[data-searched]').waitFor();
      expect(await page.locator('site-search input').inputValue()).toContain(
        payload
          .split(/[\0\ud800]/)[0]!
          .trim()
          .slice(0, 100),
      );
      expect([did, await harm(page)]).toEqual([[], []]);
    },
  );

  it('shows ignored words as text', async () => {
    const { page } = await open('/es/buscar/?q=trata%20%3Cimg%20onzxcv%3D%2Fharm%3E%20%24%26');
    await page.locator('site-search[data-searched]').waitFor();
    // "harm" is not ignored: it is a word of the English texts.
    expect(await page.locator('[data-notices]').innerText()).toContain('«img onzxcv»');
    expect(await harm(page)).toEqual([]);
  });

  it.each([
    'kind=%3Cimg%20src%3D/harm%20onerror%3Dharm%3D1%3E',
    'kind=law&version=__proto__&category=constructor',
    '__proto__=polluted&__proto__[polluted]=1&constructor[prototype][polluted]=1&toString=1&' +
      'submit=1&action=javascript:harm=1',
    'q=trata&q=%3Csvg/onload=harm=1%3E&bundle=//harm/&data-bundle=//harm/',
    'kind=%E0%A4%A&version=%&q=trata%',
  ])('ignores invalid filters in the address: ?%s', async (query) => {
    const { page } = await open('/favicon.svg');
    const { did } = watch(page);
    await page.goto(at(`/es/buscar/?${query}`));
    if (!query.includes('q=')) await page.locator('site-search input').fill('trata');
    await page.locator('site-search a[data-result]').first().waitFor();
    expect(
      new URL(
        await page
          .locator('site-search form')
          .evaluate((form) => (form as HTMLFormElement).getAttribute('action')!),
        page.url(),
      ).pathname,
    ).toBe('/es/buscar/');
    expect([did, await harm(page)]).toEqual([[], []]);
  });
});

const hashes = [
  '<img src=/harm onerror=harm=1>',
  '"><svg onload=harm=1>',
  'javascript:harm=1',
  ':~:text=%3Cimg%20src%3D/harm%3E',
  'k-4:~:text=desastres,%E0%A4%A',
  '%E0%A4%A',
  '%00',
  '__proto__',
  'a]b[c"\'',
  'x'.repeat(20000),
];

describe('hostile fragments', () => {
  it.each([
    '/es/ley/dl-1350/art-29-2/',
    '/es/autoevaluacion/',
    '/en/glossary/',
    '/es/ley/dl-1350/art-36/bilingue/',
    '/es/datos/',
  ])('do no harm on %s', async (path) => {
    const { page } = await open('/favicon.svg');
    const { did } = watch(page);
    for (const hash of hashes) {
      await page.goto(at('/favicon.svg'));
      await page.goto(`${at(path)}#${hash}`);
      expect([hash.slice(0, 40), await harm(page)]).toEqual([hash.slice(0, 40), []]);
      // The link to the other language keeps the fragment.
      await page.locator('#other-language').click();
      await page.waitForURL(
        (url) => url.origin === new URL(at('/')).origin && !url.pathname.startsWith(path),
      );
      expect(await harm(page)).toEqual([]);
    }
    expect(did).toEqual([]);
  });

  it.each(hashes)(
    'leave umbral.html#%s readable, with a search that treats markup as words',
    async (hash) => {
      const { page, address, asked } = await openFile();
      const { did } = watch(page);
      await page.goto(`${address}?q=<img src=/harm>#${hash}`);
      expect((await page.locator('body').innerText()).length).toBeGreaterThan(300);
      expect([did, asked.filter((url) => !url.startsWith(address)), await harm(page)]).toEqual([
        [],
        [],
        [],
      ]);
    },
  );

  it('do no harm when typed into the search of umbral.html', async () => {
    const { page, asked } = await openFile('es/search');
    const { did } = watch(page);
    for (const [name, payload] of Object.entries(payloads)) {
      await page
        .locator('site-search[lang="es"] input')
        .evaluate((field: HTMLInputElement, text) => {
          field.value = text;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        }, payload);
      expect([name, await harm(page)]).toEqual([name, []]);
      await page.locator('site-search[lang="es"] [role=status]:not(:empty)').waitFor();
    }
    expect([did, asked]).toEqual([[], []]);
  });
});

const messages: unknown[] = [
  null,
  1,
  'phrases',
  [],
  { umbral: 'phrases', states: { disaster: ['met', '<img src=/harm onerror=harm=1>'] } },
  { umbral: 'phrases', states: null },
  { umbral: 'phrases', states: { disaster: 5, ['__proto__']: ['met', 'x'] } },
  { umbral: 'height', height: 'javascript:harm=1' },
  { umbral: 'keep' },
  '{"umbral":"phrases"}',
];

describe('messages', () => {
  it('from an embedding page change nothing in the self-check, and get no reply', async () => {
    const { page } = await open(
      foreign(
        "<script>var told = []; addEventListener('message', " +
          'function (event) { told.push(event.data.umbral) })</script>' +
          `<iframe src="${at('/es/insertar/autoevaluacion/')}"></iframe>`,
      ),
    );
    const { did } = watch(page);
    const frame = page.frames()[1]!;
    await frame.locator('[data-start]').waitFor();
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { told: string[] }).told))
      .toEqual(['height']);
    const before = await frame.locator('main').innerHTML();
    await page.evaluate(
      (all) => all.forEach((data) => frames[0]!.postMessage(data, '*')),
      messages,
    );
    await frame.evaluate(() => new Promise((done) => setTimeout(done)));
    expect(await frame.locator('main').innerHTML()).toBe(before);
    expect(await page.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual([
      'height',
    ]);
    expect(did).toEqual([]);
  });

  it('from the frame change nothing on the page of the law', async () => {
    const { page } = await open('/es/ley/dl-1350/art-29-2/');
    const { did } = watch(page);
    await page.locator('details.embedded > summary').click();
    const frame = await (await page.locator('iframe').elementHandle())!.contentFrame();
    await frame!.locator('[data-start]').waitFor();
    const before = await page.locator('main').innerHTML();
    await frame!.evaluate((all) => all.forEach((data) => parent.postMessage(data, '*')), messages);
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
    expect(await page.locator('main').innerHTML()).toBe(before);
    expect([did, await harm(page)]).toEqual([[], []]);
  });

  it('from other frames and windows change nothing on the page of the law', async () => {
    const { page } = await open('/es/ley/dl-1350/art-29-2/');
    const { did } = watch(page);
    const before = await page.locator('main').innerHTML();
    await page.evaluate((all) => all.forEach((data) => postMessage(data, '*')), messages);
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
    expect(await page.locator('main').innerHTML()).toBe(before);
    expect([did, await harm(page)]).toEqual([[], []]);
  });

  it('that the service worker does not know change nothing, nor do odd addresses', async () => {
    const { page } = await open('/es/datos/');
    const { did } = watch(page);
    await keep(page);
    const held = () => page.evaluate(async () => (await caches.keys()).sort().join());
    const before = await held();
    await page.evaluate(async (all) => {
      const worker = (await navigator.serviceWorker.getRegistration())!.active!;
      for (const data of [...all, { toString: 'keep' }, ['keep'], 'keep\0'])
        worker.postMessage(data, [new MessageChannel().port1]);
      worker.postMessage('remove');
    }, messages);
    for (const path of [
      '/es/buscar/?q=%3Cimg%20src=/harm%20onerror=harm=1%3E',
      '/es/?%E0%A4%A',
      '/es/glosario/?__proto__[polluted]=1#%00',
    ]) {
      await page.goto(at(path));
      expect([path, await page.locator('h1').count(), await harm(page)]).toEqual([path, 1, []]);
    }
    expect(await held()).toBe(before);
    expect(did).toEqual([]);
  });
});
