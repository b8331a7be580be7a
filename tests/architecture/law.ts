/**
 * The import law as data. A file belongs to the folder with the longest matching path (`*` is one segment) and may always
 * import from that folder; what is not listed is forbidden. Exceptions are at the end, each with its reason.
 */
export interface Folder {
  readonly path: string
  /** Folders and files that it may import values and types from. */
  readonly uses?: readonly string[]
  /** Folders and files that it may import types from, and nothing that runs. */
  readonly knows?: readonly string[]
  readonly packages?: readonly string[]
  readonly packageTypes?: readonly string[]
  /** Whether it may import `node:` modules. */
  readonly node?: boolean
  /** Pure: no async, no clock, no chance, no process. */
  readonly pure?: boolean
  /** Takes time and chance from its arguments. */
  readonly noAmbientTime?: boolean
}

const data = ['src/access', 'src/messages']
const fluent = ['@fluentui/react-components', '@fluentui/react-icons']
const tab = ['react', 'wouter', '@tanstack/react-query', ...fluent]
const aroundPages = ['src/contract', 'src/tab/components', 'src/tab/format', 'src/tab/api-client', 'src/tab/host', ...data]

export const folders: readonly Folder[] = [
  { path: 'src/domain', pure: true },
  { path: 'src/ports', knows: ['src/domain'] },
  { path: 'src/usecases', uses: ['src/domain', ...data], knows: ['src/ports'], noAmbientTime: true },
  { path: 'src/contract', packages: ['zod', 'csv-parse'], pure: true },
  { path: 'src/access', pure: true },
  { path: 'src/messages', pure: true },

  { path: 'src/adapters/*' },
  { path: 'src/adapters/chance', knows: ['src/ports'], node: true },
  { path: 'src/adapters/matching', uses: ['src/domain'], knows: ['src/ports'], node: true },
  { path: 'src/adapters/clock', knows: ['src/ports'], packages: ['zod'], node: true },
  { path: 'src/adapters/telemetry', knows: ['src/ports'], packages: ['pino'] },
  {
    path: 'src/adapters/store',
    uses: ['src/domain'],
    knows: ['src/ports'],
    packages: ['kysely', '@electric-sql/pglite', 'pg', 'pg-boss', 'pg-connection-string'],
    node: true,
  },
  {
    path: 'src/adapters/identity',
    uses: ['src/domain'],
    knows: ['src/ports'],
    packages: ['@azure/msal-node', 'jose', 'zod'],
    node: true,
  },
  {
    path: 'src/adapters/graph',
    uses: ['src/domain'],
    knows: ['src/ports'],
    packages: ['@microsoft/microsoft-graph-client', 'windows-iana', 'zod'],
  },

  {
    path: 'src/api',
    uses: ['src/usecases', 'src/contract', ...data],
    knows: ['src/ports', 'src/domain'],
    packages: ['restify', 'zod'],
    node: true,
  },
  { path: 'src/worker', uses: ['src/usecases'], knows: ['src/ports', 'src/domain'], noAmbientTime: true },
  {
    path: 'src/bot',
    uses: ['src/bot/adapter', 'src/bot/cards', 'src/bot/card-actions', 'src/bot/commands', 'src/usecases', 'src/contract', ...data],
    knows: ['src/ports', 'src/domain'],
    packages: ['intl-messageformat'],
    packageTypes: ['@azure/msal-node', 'restify'],
    noAmbientTime: true,
  },
  {
    path: 'src/bot/adapter',
    uses: ['src/contract', ...data],
    knows: ['src/ports', 'src/domain', 'src/bot/handlers.ts'],
    packages: ['botbuilder', 'botframework-connector', 'jose', 'zod'],
    packageTypes: ['@azure/msal-node', 'restify'],
  },
  {
    path: 'src/bot/cards',
    uses: ['src/bot/text.ts', 'src/contract', ...data],
    knows: ['src/bot/handlers.ts', 'src/usecases', 'src/domain'],
    pure: true,
  },
  {
    path: 'src/bot/card-actions',
    uses: ['src/bot/text.ts', 'src/usecases', 'src/contract', ...data],
    knows: ['src/bot/handlers.ts', 'src/ports', 'src/domain'],
    noAmbientTime: true,
  },
  {
    path: 'src/bot/commands',
    uses: ['src/bot/text.ts', 'src/bot/cards', 'src/usecases', 'src/contract', ...data],
    knows: ['src/bot/handlers.ts', 'src/ports', 'src/domain'],
    noAmbientTime: true,
  },

  { path: 'src/tab', uses: [...aroundPages, 'src/tab/pages'], packages: [...tab, 'react-dom'] },
  { path: 'src/tab/build.ts', packages: ['vite'], node: true },
  { path: 'src/tab/vite.config.ts', packages: ['vite', '@vitejs/plugin-react'] },
  { path: 'src/tab/host', packages: ['@microsoft/teams-js', 'react', ...fluent] },
  { path: 'src/tab/api-client', uses: ['src/contract', 'src/tab/host'], packages: ['zod', '@tanstack/react-query'] },
  { path: 'src/tab/format', uses: data, packages: ['react', 'intl-messageformat'] },
  { path: 'src/tab/components', uses: ['src/contract', 'src/tab/api-client', 'src/tab/format', ...data], packages: tab },
  { path: 'src/tab/features/*', uses: aroundPages, packages: tab, packageTypes: ['zod'] },
  { path: 'src/tab/pages', uses: [...aroundPages, 'src/tab/features'], packages: tab },

  {
    path: 'src/sandbox',
    packages: [
      ...['zod', 'jose', 'luxon', 'windows-iana', 'csv-parse', 'ical.js', 'selfsigned', 'markdown-it', 'ajv', 'ajv-formats'],
      ...['adaptivecards', 'react', 'react-dom', 'vite', '@vitejs/plugin-react', ...fluent],
    ],
    node: true,
  },

  { path: 'src/main', uses: ['src', 'scripts'], packages: ['zod'], node: true },
]

export interface Exception {
  readonly from: string
  readonly to: string
  /** Only types cross. */
  readonly typesOnly: boolean
  readonly because: string
}

export const exceptions: readonly Exception[] = [
  {
    from: 'src/adapters/graph',
    to: 'src/adapters/identity/entra.ts',
    typesOnly: true,
    because: 'Graph is asked with the tokens that the identity adapter fetches; wiring hands them over',
  },
  {
    from: 'src/bot/cards',
    to: 'src/domain/booking/sessions.ts',
    typesOnly: false,
    because: 'whether a session takes place is said once, in the domain',
  },
  { from: 'src/tab/frame.tsx', to: 'src/tab/features/approvals/api.ts', typesOnly: false, because: 'the frame counts what waits' },
  { from: 'src/tab/signed-in.tsx', to: 'src/tab/features/me/api.ts', typesOnly: false, because: 'every page needs the reader' },
]

/**
 * What people say of themselves stays out of all that matches, suggests and ranks: no other folder of the domain knows it, and of what does
 * the work these files alone name the gateway to it.
 */
export const saidOfThemselves = {
  domain: 'src/domain/attributes/',
  gateway: /\bgivenAttributes\b/,
  within: /^src\/(usecases|worker|bot|api|main)\//,
  readers: ['src/usecases/attributes/', 'src/usecases/rounds/given-figures.ts', 'src/usecases/people/see-off.ts'],
}

/** The host of everything: nobody may import it. */
export const onlyStarted = 'src/main'

/** Names that hide what is inside. */
export const drawers = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'stuff']

/** Lines a file. Median and nine tenths are aims for the whole of `src`; the limit holds for every file. */
export const sizes = { median: 80, nineTenths: 240, limit: 400 }
