import type { Corpus } from './model/corpus.ts';
import { readSettings } from './settings.ts';

const { base, contact, leaveTo } = readSettings(process.env).settings;

/** What the publisher of this copy of the site has set, as pages need it; see `Settings`. */
export const site = {
  /** The path of the site, without a slash at its end: '' or '/x'. */
  base: base.replace(/\/$/, ''),
};

/** Where readers write to: SITE_CONTACT, or what site.yaml says; '' where neither does. */
export const contactOf = (corpus: Corpus): string => contact || (corpus.site.contact ?? '');

/** The page that "leave quickly" opens: LEAVE_TO, or the one of site.yaml. */
export const exitPageOf = (corpus: Corpus): string => leaveTo || corpus.site.exitPage;
