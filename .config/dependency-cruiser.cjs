/**
 * The house is a staircase: every arrow points to a lower floor, type-only arrows included, and no folder is exempt.
 * A floor is a folder (or a file at the top of src/core); what stands on one line may not know each other.
 */
const FLOORS = [
  ['rates'],
  ['core/words'],
  ['core/money', 'core/units', 'core/marketplaces'],
  ['core/cards'],
  ['core/input'],
  ['core/amazon', 'core/alibaba'],
  ['core/metrics'],
  ['core/audit', 'core/sku'],
  ['core/guide'],
  ['functions'],
  ['taskpane'],
];
/** Rooms beside the staircase: the host knows only what is built; the tools may look into any room, nobody into them. */
const BESIDE = ['workbench', 'tools'];

const at = (rooms) =>
  `^src/(${rooms.map((room) => (room.startsWith('core/') ? `${room}(/|[.])` : `${room}/`)).join('|')})`;
const MAY_KNOW = { 'core/marketplaces': ['core/units'] };

const upwards = FLOORS.flatMap((floor, height) =>
  floor.map((room) => {
    const above = [
      ...FLOORS.slice(height)
        .flat()
        .filter((other) => other !== room),
      ...BESIDE,
    ];
    const known = MAY_KNOW[room] ?? [];
    return {
      name: `no-way-up-from-${room.replace('/', '-')}`,
      severity: 'error',
      from: { path: at([room]) },
      to: { path: at(above.filter((other) => !known.includes(other))) },
    };
  }),
);

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...upwards,
    {
      name: 'workbench-knows-dist-only',
      comment: 'The embedded host runs what is built, like Excel.',
      severity: 'error',
      from: { path: '^src/workbench' },
      to: { path: '^src/(rates|core|functions|taskpane|tools)' },
    },
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
