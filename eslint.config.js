import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['**/dist/', 'dist.*/', '.astro/', '.cache/', '.vitest/', 'node_modules/']),
  tseslint.configs.recommended,
  astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      eqeqeq: 'error',
      '@typescript-eslint/no-shadow': 'error',
      // Node runs the TypeScript files as they are, so nothing in them may need to be turned into
      // other code.
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TSEnumDeclaration',
          message: 'Use a union of literals: Node cannot erase an enum.',
        },
        {
          selector: 'TSParameterProperty',
          message: 'Declare the field: Node cannot erase a parameter property.',
        },
      ],
    },
  },
  {
    // Prettier breaks lines at this width, but neither strings nor comments.
    files: ['**/*.{ts,js,mjs}'],
    ignores: [
      'src/i18n/{es,en}.ts',
      'test/fixtures/**',
      // Files of content as they are written, line by line.
      'src/scaffold/{annotated-files,new-provision,source-entry,version-entry,work-files}.ts',
      'test/unit/new-{version,version-of-text,work}.test.ts',
    ],
    rules: {
      'max-len': ['error', { code: 100, ignoreUrls: true, ignoreRegExpLiterals: true }],
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/check/cli.ts', 'src/scaffold/cli.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    // Tests may import the bench, so the bench imports no test.
    files: ['bench/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '/test/(?!fixtures/)', message: 'The bench imports no test.' }] },
      ],
    },
  },
  {
    // Neither dependency-cruiser nor Prettier reads .astro files.
    files: ['src/**/*.astro'],
    rules: {
      'max-len': ['error', { code: 100, ignoreUrls: true }],
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'i18next', message: 'Use useT() of src/i18n.' }],
          patterns: [{ group: ['**/pages/**'], message: 'A page is imported by nothing.' }],
        },
      ],
    },
  },
);
