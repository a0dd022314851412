import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';

/** The content security policy in the HTML of a page, or '' if it has none. */
export const policyOf = (html: string): string =>
  String(
    select('meta[http-equiv="content-security-policy"]', fromHtml(html))?.properties['content'] ??
      '',
  );
