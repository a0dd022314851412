import { describe, expect, it } from 'vitest';
import { readSettings, settingsReport } from '../../src/settings.ts';

const faultsOf = (env: Record<string, string>): string[] =>
  readSettings(env).problems.map(({ name, what }) => `${name}: ${what}`);

describe('the settings', () => {
  it('have defaults if a variable is not set or empty', () => {
    for (const env of [
      {},
      {
        SITE_URL: '',
        BASE_PATH: '',
        SITE_CONTACT: '',
        LEAVE_TO: '',
        AS_OF: '',
        OUT_DIR: '',
        PORT: '',
      },
    ]) {
      const { settings, problems } = readSettings(env);
      expect(problems).toEqual([]);
      expect({ ...settings, site: settings.site.href }).toEqual({
        site: 'https://umbral.example/',
        base: '/',
        contact: '',
        leaveTo: '',
        asOf: undefined,
        outDir: 'dist',
        port: 4321,
      });
    }
  });

  it.each([
    { SITE_URL: 'https://ley.example.org' },
    { SITE_URL: 'https://ley.example.org/' },
    { SITE_URL: 'http://localhost:8080' },
    { SITE_URL: 'http://[::1]:8080' },
    { SITE_URL: 'https://xn--ministerio-g7a.example' },
    { BASE_PATH: '/' },
    { BASE_PATH: '/x' },
    { BASE_PATH: '/x/y-1.2_~/' },
    { SITE_CONTACT: 'mailto:someone+law@example.org?subject=Umbral' },
    { SITE_CONTACT: 'https://example.org/contact?a=b#c' },
    { LEAVE_TO: 'https://www.google.com/search?q=clima' },
    { AS_OF: '2027-01-01' },
    { OUT_DIR: '../site' },
    { PORT: '0' },
    { PORT: '65535' },
  ])('accept %j', (env) => expect(faultsOf(env)).toEqual([]));

  it('add both slashes to the base path', () => {
    expect(
      ['/', '/x', '/x/', '/x/y'].map((base) => readSettings({ BASE_PATH: base }).settings.base),
    ).toEqual(['/', '/x/', '/x/', '/x/y/']);
  });

  it.each([
    ['SITE_URL', 'ley.example.org', 'is no address'],
    ['SITE_URL', 'https:ley.example.org', 'is no address'],
    ['SITE_URL', 'https://example.org/ley/', 'has a path, /ley/'],
    ['SITE_URL', 'https://example.org/?', 'has a query or a fragment'],
    ['SITE_URL', 'https://example.org/#top', 'has a query or a fragment'],
    ['SITE_URL', 'ftp://example.org', 'begins with ftp: instead of https: or http:'],
    ['SITE_URL', 'https://me:secret@example.org', 'has a user or a password'],
    ['SITE_URL', 'https://ministerió.example', 'has characters that an address cannot have'],
    ['BASE_PATH', 'x', 'does not begin with a slash'],
    ['BASE_PATH', 'x/', 'does not begin with a slash'],
    ['BASE_PATH', '//', 'is no path'],
    ['BASE_PATH', '//example.org/', 'is no path'],
    ['BASE_PATH', '/x//y/', 'is no path'],
    ['BASE_PATH', '/año/', 'is no path'],
    ['BASE_PATH', '/a b/', 'is no path'],
    ['BASE_PATH', '/a%20b/', 'is no path'],
    ['BASE_PATH', '/$host/', 'is no path'],
    ['BASE_PATH', '/x/../', 'has a part of dots alone'],
    [
      'SITE_URL',
      'https://www.xn--wikipedi-86g.org',
      'has a host that mixes alphabets, "wikipediа"',
    ],
    ['SITE_CONTACT', 'javascript:alert(1)', 'begins with "javascript:" instead of "https:"'],
    ['SITE_CONTACT', 'someone@example.org', 'is not a full address'],
    ['SITE_CONTACT', 'mailto:', 'is not a mailto: address'],
    ['SITE_CONTACT', 'mailto:a@example.org,b@example.org', 'is not a mailto: address'],
    ['SITE_CONTACT', 'mailto:a@example.org?bcc=b@example.org', 'is not a mailto: address'],
    ['SITE_CONTACT', 'http://example.org/', 'begins with "http:" instead of "https:"'],
    ['AS_OF', '2027', 'is no day'],
    ['AS_OF', '2027-02-30', 'is no day'],
    ['AS_OF', '1 January 2027', 'is no day'],
    ['LEAVE_TO', 'javascript:alert(1)', 'begins with "javascript:" instead of "https:"'],
    ['LEAVE_TO', ' javascript:alert(1)', 'begins with "javascript:" instead of "https:"'],
    [
      'LEAVE_TO',
      'javascript://example.org/%0aalert(1)',
      'begins with "javascript:" instead of "https:"',
    ],
    ['LEAVE_TO', 'data:text/html,x', 'begins with "data:" instead of "https:"'],
    ['LEAVE_TO', 'http://www.wikipedia.org/', 'begins with "http:" instead of "https:"'],
    ['LEAVE_TO', 'https://www.wikipedia.org@example.org/', 'has a user name or a password'],
    ['LEAVE_TO', 'https://@example.org/', 'is read by browsers as https://example.org/'],
    ['LEAVE_TO', 'https://www.wikipediа.org/', 'has a host with letters of other alphabets'],
    ['LEAVE_TO', 'https://www.xn--wikipedi-86g.org/', 'has a host with letters of other alphabets'],
    ['LEAVE_TO', '//www.wikipedia.org/', 'is not a full address'],
    [
      'LEAVE_TO',
      'https:\\\\www.wikipedia.org',
      'is read by browsers as https://www.wikipedia.org/',
    ],
    [
      'LEAVE_TO',
      'https://xn--ministerio-g7a.example/',
      'has a host with letters of other alphabets',
    ],
    ['LEAVE_TO', 'https://example.org:8443/', 'has a port (8443)'],
    ['LEAVE_TO', 'https://localhost/', 'has "localhost" as its host'],
    ['SITE_CONTACT', 'mailto:a@xn--80ak6aa92e.com', 'has a host with letters of other alphabets'],
    ['SITE_CONTACT', 'https://example.org:8443/', 'has a port (8443)'],
    ['PORT', 'x', 'is no port'],
    ['PORT', '65536', 'is no port'],
    ['PORT', '-1', 'is no port'],
    ['PORT', '80.5', 'is no port'],
  ])('refuse %s=%s: it %s', (name, value, what) => {
    const { settings, problems } = readSettings({ [name]: value });
    expect(problems.map((problem) => problem.name)).toEqual([name]);
    expect(problems[0]!.what).toContain(`${JSON.stringify(value)} ${what}`);
    expect(problems[0]!.hint).toMatch(/^Write .*\.$/);
    expect(settings).toEqual(readSettings({}).settings);
  });

  it('have all their problems reported at once, each with a hint', () => {
    expect(settingsReport(readSettings({ BASE_PATH: 'x', PORT: 'x' }).problems)).toBe(
      'BASE_PATH  setting-invalid\n' +
        '  "x" does not begin with a slash.\n' +
        '  Write "/" for a site that has its whole host, or "/x/" for one under a path; ' +
        'letters, digits and . _ ~ - only.\n\n' +
        'PORT  setting-invalid\n  "x" is no port.\n  Write a number from 0 to 65535.\n',
    );
    expect(settingsReport([])).toBe('');
  });
});
