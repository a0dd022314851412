import { HtmlValidate, type RuleConfig } from 'html-validate';

const rules: RuleConfig = {
  // Rules of taste, not of HTML; the markup is made small on purpose.
  'no-trailing-whitespace': 'off',
  'long-title': 'off',
  'void-style': 'off',
  'no-implicit-button-type': 'off',
  'attribute-boolean-style': 'off',
  'attribute-empty-style': 'off',
  'doctype-style': 'off',
  'no-inline-style': 'error',
  // Ids of segments are public, and HTML lets them begin with a digit.
  'valid-id': ['error', { relaxed: true }],
  // The self-check must have nothing that could send it.
  'wcag/h32': 'off',
  // Telephone numbers are shown as people dial them.
  'tel-non-breaking': 'off',
};

const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules });

// Quotes and end tags that HTML does not ask for are taste as well; each part of the file has the
// headings of a page.
const shorter = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    ...rules,
    'attr-quotes': 'off',
    'no-implicit-close': 'off',
    'heading-level': ['error', { sectioningRoots: ['.page'] }],
  },
});

/**
 * What is not valid in some HTML, as "file:line:column rule: message"; `short` for HTML without the
 * quotes and end tags that it does not need.
 */
export async function invalid(file: string, html: string, short = false): Promise<string[]> {
  const report = await (short ? shorter : validator).validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, column }) => `${file}:${line}:${column} ${ruleId}: ${message}`,
    ),
  );
}
