import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';

/** The content security policy that a page has of its own; '' where it has none. */
export const policyOf = (html: string): string =>
  String(
    select('meta[http-equiv="content-security-policy"]', fromHtml(html))?.properties['content'] ??
      '',
  );
