/** What whoever runs a copy of this site may set, from the environment at build time. */
export const site = {
  /** The path under which the site stands, without a slash at its end: '' or '/x'. */
  base: (process.env['BASE_PATH'] ?? '/').replace(/\/$/, ''),
  /** Where readers write to correct us: a mailto: or https: address. None is invented when none is set. */
  contact: process.env['SITE_CONTACT'] ?? '',
  /** The page that "leave quickly" opens: light, common, and saying nothing about the reader. */
  leaveTo: process.env['LEAVE_TO'] ?? 'https://www.wikipedia.org/',
};
