// Which folder of src may import from which: `npm run lint` holds it. Pages, components and layouts
// may use every folder but pages; dependency-cruiser does not read their .astro files, and ESLint
// forbids the imports that they must not have.

/** What each folder may import besides itself, as regular expressions under src. */
const allowed = {
  rules: [],
  model: [],
  // What a reader's browser runs, and what it shares with the build. No Node and no corpus.
  client: ['model/', 'rules/'],
  corpus: ['model/', 'settings\\.ts'],
  check: ['corpus/', 'model/', 'rules/', 'self-check/', 'settings\\.ts'],
  scaffold: ['check/', 'corpus/', 'model/', 'settings\\.ts'],
  i18n: ['model/', 'site\\.ts'],
  exports: ['model/', 'rules/', 'self-check/'],
  search: ['client/', 'corpus/', 'model/', 'i18n/'],
  hosting: ['model/', 'csp\\.ts'],
  offline: [
    'client/',
    'corpus/',
    'model/',
    'i18n/',
    'self-check/',
    'bundle-script\\.ts',
    'csp\\.ts',
    'data-page\\.ts',
  ],
  'self-check': ['client/', 'corpus/', 'model/', 'rules/'],
};

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...Object.entries(allowed).map(([folder, others]) => ({
      name: `${folder}-imports-only-what-it-may`,
      comment:
        `src/${folder} may import itself` +
        `${others.length > 0 ? ` and ${others.join(', ').replaceAll('\\', '')}` : ' only'}.`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: '^src/', pathNot: `^src/(?:${[`${folder}/`, ...others].join('|')})` },
    })),
    {
      name: 'rules-import-no-package',
      comment: 'The rules run anywhere, without Node and without packages.',
      severity: 'error',
      from: { path: '^src/rules/' },
      to: { pathNot: '^src/rules/' },
    },
    {
      name: 'rules-are-used-by-their-interface',
      comment: 'What the rules offer is in src/rules/index.ts.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/rules/' },
      to: { path: '^src/rules/', pathNot: '^src/rules/index\\.ts$' },
    },
    {
      name: 'engine-knows-no-law',
      comment: 'The engine evaluates any rule set. src/rules/index.ts says which.',
      severity: 'error',
      from: { path: '^src/rules/engine/' },
      to: { path: '^src/rules/', pathNot: '^src/rules/engine/' },
    },
    {
      name: 'law-is-data',
      comment: 'A law is stated in the types and conditions of the engine. It evaluates nothing.',
      severity: 'error',
      from: { path: '^src/rules/(?!engine/)[^/]+/' },
      to: {
        path: '^src/rules/engine/',
        pathNot: '/(?:types|rule-set|(?:notice-)?condition)\\.ts$',
      },
    },
    {
      name: 'client-imports-no-package',
      comment: 'What a browser runs is written here; Pagefind is loaded by its address.',
      severity: 'error',
      from: { path: '^src/client/' },
      to: { pathNot: '^src/' },
    },
    {
      name: 'rules-are-exported-in-one-place',
      comment: 'Of the exports only rules.ts and the files named after it know the rules.',
      severity: 'error',
      from: { path: '^src/exports/', pathNot: '^src/exports/rules[-a-z]*\\.ts$' },
      to: { path: '^src/rules/' },
    },
    {
      name: 'exports-are-pure',
      comment: 'Data files are made from the model, without reading or writing anything.',
      severity: 'error',
      from: { path: '^src/exports/' },
      to: { pathNot: '^src/|^(?:node:)?crypto$|^astro/zod$|node_modules/schema-dts/' },
    },
    {
      name: 'i18next-in-i18n-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/i18n/' },
      to: { path: 'node_modules/i18next/' },
    },
    {
      name: 'nothing-imports-a-page',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/pages/' },
      to: { path: '^src/pages/' },
    },
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.astro$|^src/rules/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
