import { readSettings } from './settings.ts';

const { base, contact, leaveTo } = readSettings(process.env).settings;

/** What whoever runs a copy of this site has set, as pages need it; see `Settings`. */
export const site = {
  /** The path under which the site stands, without a slash at its end: '' or '/x'. */
  base: base.replace(/\/$/, ''),
  contact,
  leaveTo,
};
