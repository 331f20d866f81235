/** The walls: who may import whom. A change here is a commit of its own with a page in docs/decisions/. Checked by tools/check-walls.ts. */
const chain = ['kernel', 'documents', 'lifecycle', 'registry', 'disclosure', 'plan', 'monitoring', 'collection', 'workflow', 'publication'];
/** Rooms of one step of the chain do not see each other's step: documents and lifecycle are beside each other. */
const beside = { documents: ['lifecycle'], lifecycle: ['documents'] };
const leftOf = (room) => chain.slice(0, chain.indexOf(room)).filter((other) => !(beside[room] ?? []).includes(other));
const pure = chain;

/** What each room may import besides itself. Every room of the house stands here, also those not yet built. */
const mayImport = {
  ...Object.fromEntries(chain.map((room) => [room, leftOf(room)])),
  rendering: pure,
  storage: ['kernel'],
  actions: [...pure, 'storage', 'rendering'],
  server: [...pure, 'storage', 'rendering', 'actions'],
  web: pure,
  cli: [...pure, 'storage', 'rendering', 'actions', 'server'],
};

const rooms = Object.keys(mayImport);
const folder = (names) => `^src/(${names.join('|')})/`;

module.exports = {
  rooms,
  forbidden: [
    ...rooms.map((room) => ({
      name: `${room}-sees-only-its-left`,
      severity: 'error',
      comment: `${room} may import: ${[...mayImport[room]].join(', ') || 'nothing'}`,
      from: { path: `^src/${room}/`, pathNot: room === 'storage' ? '\\.test\\.ts$' : [] },
      to: {
        path: '^src/',
        pathNot: folder([room, ...mayImport[room]]),
        ...(room === 'storage' ? { dependencyTypesNot: ['type-only'] } : {}),
      },
    })),
    {
      name: 'front-door-only',
      severity: 'error',
      comment: 'Enter another room through its index.ts (its #door)',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$', '^src/[^/]+/testing/'] },
    },
    {
      name: 'never-your-own-door',
      severity: 'error',
      comment: 'Inside a room import the file, not the index',
      from: { path: '^src/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/$1/index\\.ts$' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-tests-in-the-product', severity: 'error', from: { path: '^src/', pathNot: '(\\.test\\.ts$|/testing/)' }, to: { path: '(^test/|\\.test\\.ts$|/testing/)' } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'pure-rooms-touch-nothing',
      severity: 'error',
      comment: 'No file, network, process in the pure rooms',
      from: { path: folder(pure), pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'known-rooms-only',
      severity: 'error',
      from: { path: '^src/', pathNot: folder(rooms) },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    /* What `vite build` makes of src/web. */
    exclude: { path: '^src/web/dist' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'] },
  },
};
