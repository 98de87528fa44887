/** Arrows run one way: rates <- core <- functions <- taskpane; the workbench knows only what is built. */
const room = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to },
});

module.exports = {
  forbidden: [
    // The object model of Excel is itself a cycle: a range has a worksheet, a worksheet has ranges.
    {
      name: 'no-cycles',
      severity: 'error',
      from: { pathNot: '^src/workbench/excel/objects' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    room(
      'rates-know-nobody',
      'Rate cards are data: they import nothing of the product.',
      '^src/rates',
      '^src/(core|functions|taskpane|workbench|tools)',
    ),
    room(
      'core-knows-rates-only',
      'The core is pure: no edge, no pane, no host, no tools.',
      '^src/core',
      '^src/(functions|taskpane|workbench|tools)',
    ),
    room(
      'functions-know-the-core',
      'The edge does not know the pane or the host.',
      '^src/functions',
      '^src/(taskpane|workbench|tools)',
    ),
    room(
      'pane-knows-the-api',
      'The pane uses the edge, not the host or the tools.',
      '^src/taskpane',
      '^src/(workbench|tools)',
    ),
    room(
      'workbench-knows-dist-only',
      'The embedded host runs what is built, like Excel.',
      '^src/workbench',
      '^src/(rates|core|functions|taskpane|tools)',
    ),
    {
      name: 'core-without-a-host',
      comment: 'No Node, no Office, no DOM library below the edge.',
      severity: 'error',
      from: { path: '^src/(core|rates)', pathNot: '^src/rates/schemas|^src/rates/envelope' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-validation-at-run-time',
      comment: 'Cards are validated when they are built; what ships validates nothing.',
      severity: 'error',
      from: { path: '^src/(core|functions|taskpane)' },
      to: { path: '^src/rates/(schemas|envelope)|node_modules/zod', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
};
