// Who may import whom. The table stands in docs/architecture terms: kernel < rulebook < features in their order;
// a bare file is pure, a suffix is a device; platform is the outside world; app and cli know everything.
const features = ['organisations', 'meetings', 'billing', 'networks', 'provrum', 'planning'];
const anyFeature = `(${features.join('|')})`;
const upTo = (feature) => `(${features.slice(0, features.indexOf(feature) + 1).join('|')})`;
const after = (feature) => features.slice(features.indexOf(feature) + 1);

const test = '\\.test\\.tsx?$';
const bareIn = (folder) => `^src/${folder}/[^.]+\\.ts$`;
const device = (...roles) => `^src/${anyFeature}/.*\\.(${roles.join('|')})\\.tsx?$`;
const topOfRulebook = '^src/rulebook/[^/.]+\\.ts$';
const kernel = '^src/kernel/';

/** Forbids what is not on the list. */
const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: test },
  to: { pathNot: allowed },
});
const never = (name, comment, from, to, more = {}) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: test },
  to: { path: to, ...more },
});

module.exports = {
  forbidden: [
    only('kernel-alone', 'The kernel imports nothing but itself.', kernel, [kernel]),
    only('rulebook-pure', 'The law is upstream of everything: it knows facts and the kernel.', bareIn('rulebook'), [
      kernel,
      bareIn('rulebook'),
    ]),
    ...features.map((feature) =>
      only(
        `${feature}-pure`,
        'A bare file is pure: kernel, rulebook, and bare files of its own and earlier features.',
        bareIn(feature),
        [kernel, bareIn('rulebook'), bareIn(upTo(feature))],
      ),
    ),
    {
      name: 'rulebook-before-features',
      comment: 'The rulebook never imports a feature; its pages alone know who reads them.',
      severity: 'error',
      from: { path: '^src/rulebook/', pathNot: [test, '\\.page\\.tsx$'] },
      to: { path: `^src/${anyFeature}/` },
    },
    {
      name: 'rulebook-pages-before-features',
      comment: 'A page of the rulebook knows its reader, and nothing else of the features.',
      severity: 'error',
      from: { path: '^src/rulebook/.*\\.page\\.tsx$' },
      to: { path: `^src/${anyFeature}/`, pathNot: '^src/organisations/(actor\\.scope|authority)\\.ts$' },
    },
    ...features
      .filter((feature) => after(feature).length > 0)
      .map((feature) =>
        never(
          `${feature}-before-later`,
          `Features stand in one line: ${features.join(', ')}. Each uses those before it.`,
          `^src/${feature}/`,
          `^src/(${after(feature).join('|')})/`,
        ),
      ),
    only(
      'store-narrow',
      'A store knows the domain and the database, not the web, pages, texts or mail.',
      `^src/(${anyFeature}|rulebook)/.*\\.store\\.ts$`,
      [
        kernel,
        bareIn('rulebook'),
        '^src/rulebook/.*\\.store\\.ts$',
        bareIn(anyFeature),
        device('store'),
        '^src/platform/(?!web|http|form|mail|pdf|csv|openapi|assets)',
      ],
    ),
    never(
      'page-alone',
      'A page never imports an api, a job or an island.',
      device('page'),
      device('api', 'jobs', 'island'),
    ),
    {
      name: 'page-of-another',
      comment: 'A page never imports the page of another feature.',
      severity: 'error',
      from: { path: `^src/${anyFeature}/.*\\.page\\.tsx$` },
      to: { path: `^src/${anyFeature}/.*\\.page\\.tsx$`, pathNot: '^src/$1/' },
    },
    never('api-without-pages', 'An api never imports a page or the ui.', device('api'), `\\.page\\.tsx$|^src/ui/`),
    never('jobs-without-pages', 'A job never imports a page or an api.', device('jobs'), '\\.(page|api)\\.tsx?$'),
    never(
      'documents-without-store',
      'A mail or a document is written from what it is given.',
      device('mail', 'pdf', 'peppol', 'ical', 'export'),
      '\\.(store|scope|page|api)\\.tsx?$|^src/platform/(web|database)\\.ts$',
      { dependencyTypesNot: ['type-only'] },
    ),
    only('messages-alone', 'Texts know the two languages and what they are texts for.', '^src/.*\\.messages\\.ts$', [
      kernel,
      bareIn('rulebook'),
      bareIn(anyFeature),
      '^src/.*\\.messages\\.ts$',
    ]),
    {
      name: 'browser-pure',
      comment: 'What runs in the browser reaches only pure code.',
      severity: 'error',
      from: { path: '^src/client/|\\.island\\.ts$', pathNot: test },
      to: { path: '^src/(platform|app|cli)/|\\.(store|scope|page|api|jobs)\\.tsx?$', reachable: true },
    },
    never('browser-without-node', 'What runs in the browser has no Node.', '^src/client/|\\.island\\.ts$', '', {
      dependencyTypes: ['core'],
    }),
    only('ui-shared', 'Shared components know no feature and no device.', '^src/ui/', [
      '^src/ui/',
      kernel,
      topOfRulebook,
      '^src/paths\\.ts$',
      '(^|/)node_modules/(preact|hono)/',
    ]),
    never(
      'platform-below',
      'The platform knows the kernel and the outside world.',
      '^src/platform/',
      '^src/(?!platform/|kernel/)',
    ),
    {
      name: 'nobody-imports-the-top',
      comment: 'app, cli and main know everything, and nobody knows them.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(app|cli)/', '^src/main\\.ts$', test] },
      to: { path: '^src/((app|cli)/|main\\.ts$)' },
    },
    {
      name: 'npm-through-platform',
      comment:
        'A package enters through one file in platform/. Excepted: hono, preact, and zod in forms, pages and apis.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(platform|client)/', test] },
      to: { path: '(^|/)node_modules/', pathNot: ['(^|/)node_modules/(hono|preact|zod)/'] },
    },
    {
      name: 'zod-at-the-edge',
      comment: 'zod reads what comes from outside: in forms, pages and apis only.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/platform/', '\\.(page|api|form)\\.tsx?$', test] },
      to: { path: '(^|/)node_modules/zod/' },
    },
    {
      name: 'node-through-platform',
      comment: 'Node itself is used by platform, app and cli.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(platform|app|cli)/', '^src/main\\.ts$', test] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-development-packages',
      comment: 'What runs in production is among the dependencies.',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'tests-stay-out',
      comment: 'The program never imports a test or its ground.',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { path: `${test}|^(test|scripts|bench)/` },
    },
    { name: 'no-cycle', comment: 'No cycles.', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-barrel',
      comment: 'No index files: import the file that has it.',
      severity: 'error',
      from: {},
      to: { path: '^src/.*index\\.tsx?$' },
    },
    {
      name: 'resolves',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-orphan',
      comment: 'Every file is used by some other.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: ['\\.d\\.ts$', '^src/client/[^/]+\\.ts$', '^src/platform/jsx\\.ts$', test],
      },
      to: {},
    },
  ],
  options: {
    parser: 'swc', // TypeScript 7 has no parser to lend: without this, no module is seen
    tsPreCompilationDeps: true, // an import of types is an import
    // Tests may import anything, and may use what the reader does not know (using declarations).
    doNotFollow: { path: ['node_modules', test, '^(test|scripts|bench)/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
