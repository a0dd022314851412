import { domainToUnicode } from 'node:url';
import { addressFault, contactFault } from './model/address.ts';

/** What the publisher of a copy of this site can set, from the environment. */
interface Settings {
  /** The scheme and host of the site, with "/" as its path. */
  readonly site: URL;
  /** The path of the site, with a slash at both ends: "/" or "/x/". */
  readonly base: string;
  /** Where readers write to correct us: a mailto: or https: address; "" for that of site.yaml. */
  readonly contact: string;
  /** The page that "leave quickly" opens; "" for that of site.yaml. */
  readonly leaveTo: string;
  /**
   * The day that the site answers for, as "2026-06-12": what is in force then is shown as today's
   * law. Undefined: the latest day at which a source was read.
   */
  readonly asOf: string | undefined;
  /** The folder that the site is built into and served from. */
  readonly outDir: string;
  /** The port of `npm start`; 0 for any free one. */
  readonly port: number;
}

/** A variable whose value cannot be used: what is wrong with it, and what to write. */
interface SettingProblem {
  readonly name: string;
  readonly what: string;
  readonly hint: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings from the environment. A variable that is empty or not set has its default, and
 * so has one with a problem: the settings can always be used, but nothing should be built with
 * problems.
 */
export function readSettings(env: Environment): {
  settings: Settings;
  problems: readonly SettingProblem[];
} {
  const problems: SettingProblem[] = [];
  const read = (
    name: string,
    preset: string,
    faultOf: (value: string) => string | undefined,
    hint: string,
  ): string => {
    const value = env[name];
    if (value === undefined || value === '') return preset;
    const what = faultOf(value);
    if (what === undefined) return value;
    problems.push({ name, what: `${JSON.stringify(value)} ${what}.`, hint });
    return preset;
  };
  const site = read(
    'SITE_URL',
    'https://umbral.example',
    siteFault,
    'Write scheme and host alone, as in https://ley.example.org; a path belongs in BASE_PATH.',
  );
  const base = read(
    'BASE_PATH',
    '/',
    baseFault,
    'Write "/" for a site that has its whole host, or "/x/" for one under a path; ' +
      'letters, digits and . _ ~ - only.',
  );
  const contact = read(
    'SITE_CONTACT',
    '',
    contactFault,
    'Write mailto:someone@example.org, or an https: address.',
  );
  const leaveTo = read('LEAVE_TO', '', addressFault, 'Write the https: address of a common page.');
  const asOf = read(
    'AS_OF',
    '',
    (value) => (isDay(value) ? undefined : 'is no day'),
    'Write the day that the site answers for, as 2026-06-12.',
  );
  const outDir = read(
    'OUT_DIR',
    'dist',
    (value) => (value.includes('\0') ? 'is no path' : undefined),
    'Write the path of a folder.',
  );
  const port = read(
    'PORT',
    '4321',
    (value) => (/^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? undefined : 'is no port'),
    'Write a number from 0 to 65535.',
  );
  return {
    settings: {
      site: new URL(site),
      base: base.replace(/\/?$/, '/'),
      contact,
      leaveTo,
      asOf: asOf || undefined,
      outDir,
      port: Number(port),
    },
    problems,
  };
}

/** The problems with the settings as people read them; "" when there are none. */
export const settingsReport = (problems: readonly SettingProblem[]): string =>
  problems
    .map(({ name, what, hint }) => `${name}  setting-invalid\n  ${what}\n  ${hint}\n`)
    .join('\n');

/**
 * Says on the error stream what is wrong with the settings, if anything is.
 *
 * @returns whether something is
 */
export function printSettingProblems(env: Environment): boolean {
  const { problems } = readSettings(env);
  if (problems.length === 0) return false;
  process.stderr.write(
    `\n${settingsReport(problems)}\nThese settings come from the environment. Nothing was built.\n`,
  );
  return true;
}

/** Whether a text is a day of the calendar, as "2026-06-12". */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

/**
 * What is wrong with the address of the site itself, in words that continue a sentence beginning
 * with it; undefined if nothing is. It may have a port, any host, and http:, so that a copy can be
 * tried on one machine.
 */
function siteFault(value: string): string | undefined {
  if (!/^[\x21-\x7e]+$/.test(value))
    return (
      'has characters that an address cannot have: ' +
      'write a host with letters of its own in its ASCII form (xn--…)'
    );
  const url = URL.parse(value);
  if (!url || !/^[a-z]+:\/\/[^/\\]/i.test(value) || value.includes('\\')) return 'is no address';
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return `begins with ${url.protocol} instead of https: or http:`;
  if (url.username !== '' || url.password !== '' || /^[a-z]+:\/\/[^/?#]*@/i.test(value))
    return 'has a user or a password, which hides where it leads';
  const fault = hostFault(url.hostname);
  if (fault !== undefined) return fault;
  if (url.pathname !== '/') return `has a path, ${url.pathname}`;
  return url.search !== '' || url.hash !== '' || /[?#]/.test(value)
    ? 'has a query or a fragment'
    : undefined;
}

/**
 * The scripts of writing that hosts are told apart by: a label in two of them is made to look like
 * another.
 */
const scripts = [
  'Latin',
  'Greek',
  'Cyrillic',
  'Armenian',
  'Hebrew',
  'Arabic',
  'Devanagari',
  'Thai',
  'Han',
  'Hangul',
].map((script) => new RegExp(`\\p{Script=${script}}`, 'u'));

function hostFault(host: string): string | undefined {
  const labels = host
    .split('.')
    .filter((label) => label.startsWith('xn--'))
    .map((label) => domainToUnicode(label));
  if (labels.includes('')) return 'has a host that cannot be read';
  const mixed = labels.find((label) => scripts.filter((script) => script.test(label)).length > 1);
  return mixed === undefined
    ? undefined
    : `has a host that mixes alphabets, ${JSON.stringify(mixed)}`;
}

function baseFault(value: string): string | undefined {
  if (!value.startsWith('/')) return 'does not begin with a slash';
  if (!/^\/(?:[\w.~-]+(?:\/|$))*$/.test(value))
    return 'is no path that an address can have as it is';
  return value.split('/').some((part) => /^\.+$/.test(part))
    ? 'has a part of dots alone'
    : undefined;
}
