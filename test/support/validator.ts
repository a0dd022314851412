import { HtmlValidate, type RuleConfig } from 'html-validate';

const rules: RuleConfig = {
  // Rules of style, not of HTML. The markup is small on purpose.
  'no-trailing-whitespace': 'off',
  'long-title': 'off',
  'void-style': 'off',
  'no-implicit-button-type': 'off',
  'attribute-boolean-style': 'off',
  'attribute-empty-style': 'off',
  'doctype-style': 'off',
  'no-inline-style': 'error',
  // Ids of segments are public, and HTML allows a digit as first character.
  'valid-id': ['error', { relaxed: true }],
  // The form of the self-check must have no submit button.
  'wcag/h32': 'off',
  // Telephone numbers are written as people dial them.
  'tel-non-breaking': 'off',
};

const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules });

// Optional quotes and end tags are style too. Each section of the file has the headings of a page.
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
 * The faults of some HTML, as "file:line:column rule: message". `short` is for HTML without
 * optional quotes and end tags.
 */
export async function invalid(file: string, html: string, short = false): Promise<string[]> {
  const report = await (short ? shorter : validator).validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, column }) => `${file}:${line}:${column} ${ruleId}: ${message}`,
    ),
  );
}
