import { readFileSync } from 'node:fs'
import { exceptions, folders, saidOfThemselves, sizes } from './architecture/law.ts'
import { filesOf, type Module, readModule, readModules } from './architecture/modules.ts'
import { homeOf, shapeFaults, violationsOf } from './architecture/violations.ts'

const modules = readModules('src')
const declared = new Set(Object.keys((JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object }).dependencies))
const sized = ['src', 'scripts', 'tests', 'bench']
  .flatMap((folder) => filesOf(folder))
  .filter((file) => /\.(tsx?|mjs|css)$/.test(file))
  .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))

describe('the import law', () => {
  test('holds for every module of the product', () => {
    expect(violationsOf(modules, declared)).toEqual([])
  })

  test('is asked of all modules, and of every import in them', () => {
    expect(modules.length).toBeGreaterThan(200)
    expect(modules.flatMap((module) => module.imports).length).toBeGreaterThan(1000)
    expect(modules.filter((module) => homeOf(module.file) === null)).toEqual([])
  })

  test('names no folder that is not there, and no exception that nobody needs', () => {
    const homes = new Set(modules.map((module) => homeOf(module.file)?.folder.path))
    expect(folders.map((folder) => folder.path).filter((path) => path !== 'src/adapters/*' && !homes.has(path))).toEqual([])
    const needed = exceptions.filter(({ from, to }) =>
      modules.some((module) => module.file.startsWith(from) && module.imports.some((item) => item.target === to)),
    )
    expect(exceptions.filter((exception) => !needed.includes(exception))).toEqual([])
  })
})

describe('the law can fail:', () => {
  const planted: readonly [rule: string, file: string, source: string, says: string][] = [
    [
      'the domain knows no port',
      'src/domain/people/x.ts',
      "import type { Clock } from '../../ports/clock.ts'",
      ':1 imports src/ports/clock.ts',
    ],
    ['the domain has no package', 'src/domain/people/x.ts', "import { DateTime } from 'luxon'", ':1 imports the package luxon'],
    [
      'the domain has no machine',
      'src/domain/people/x.ts',
      "export { readFileSync } from 'node:fs'\nexport const x = 1",
      ':1 imports node:fs',
    ],
    ['the domain does not wait', 'src/domain/people/x.ts', 'export const x = async () => 1', ':1 uses async'],
    ['the domain promises nothing', 'src/domain/people/x.ts', 'export type X = Promise<1>', ':1 uses Promise'],
    ['the domain has no clock', 'src/domain/people/x.ts', 'export const now = Date.now()', ':1 uses Date.now'],
    ['the domain has no hidden clock', 'src/domain/people/x.ts', 'export const now = new Date()', ':1 uses new Date()'],
    ['the domain does not throw dice', 'src/domain/people/x.ts', 'export const die = Math.random()', ':1 uses Math.random'],
    ['the domain reads no settings', 'src/domain/people/x.ts', 'export const home = process.env', ':1 uses process'],
    ['the domain measures no time', 'src/domain/people/x.ts', 'export const t = performance.now()', ':1 uses performance'],
    [
      'ports are types',
      'src/ports/x.ts',
      "import { done } from '../domain/outcome.ts'",
      ':1 imports src/domain/outcome.ts for more than its types',
    ],
    [
      'a use case reaches no adapter',
      'src/usecases/x.ts',
      "export * from '../adapters/store/open-store.ts'\nexport const x = 1",
      ':1 imports src/adapters/store/open-store.ts',
    ],
    ['a use case asks the clock port', 'src/usecases/x.ts', '\nexport const now = () => Date.now()', ':2 uses Date.now'],
    [
      'the contract knows no domain',
      'src/contract/x.ts',
      "import type { Person } from '../domain/people/person.ts'",
      ':1 imports src/domain/people/person.ts',
    ],
    ['the matrix is data', 'src/access/x.ts', "import { done } from '../domain/outcome.ts'", ':1 imports src/domain/outcome.ts'],
    [
      'one adapter knows no other',
      'src/adapters/store/x.ts',
      "import type { Entra } from '../identity/entra.ts'",
      ':1 imports src/adapters/identity/entra.ts',
    ],
    [
      'Graph takes types of the identity alone',
      'src/adapters/graph/x.ts',
      "import { openEntra } from '../identity/entra.ts'",
      ':1 imports src/adapters/identity/entra.ts',
    ],
    ['SQL stays in the store', 'src/api/x.ts', "import { sql } from 'kysely'", ':1 imports the package kysely'],
    [
      'msal stays with the identity',
      'src/bot/adapter/x.ts',
      "import { ConfidentialClientApplication } from '@azure/msal-node'",
      ':1 imports the package @azure/msal-node',
    ],
    [
      'botbuilder stays in the bot’s adapter',
      'src/bot/cards/x.ts',
      "import type { Activity } from 'botbuilder'",
      ':1 imports the package botbuilder',
    ],
    [
      'a card does not send itself',
      'src/bot/cards/x.ts',
      "import { serve } from '../adapter/channel.ts'",
      ':1 imports src/bot/adapter/channel.ts',
    ],
    [
      'teams-js stays in the host',
      'src/tab/pages/x.tsx',
      "import { app } from '@microsoft/teams-js'",
      ':1 imports the package @microsoft/teams-js',
    ],
    [
      'the tab knows no server',
      'src/tab/pages/x.tsx',
      "import { askQuestion } from '../../usecases/requests/ask-question.ts'",
      ':1 imports src/usecases/requests/ask-question.ts',
    ],
    [
      'a feature knows no other',
      'src/tab/features/me/x.tsx',
      "import { useApprovals } from '../approvals/api.ts'",
      ':1 imports src/tab/features/approvals/api.ts',
    ],
    [
      'only pages compose features',
      'src/tab/components/x.tsx',
      "import { useMe } from '../features/me/api.ts'",
      ':1 imports src/tab/features/me/api.ts',
    ],
    [
      'the sandbox takes nothing of ours',
      'src/sandbox/x.ts',
      "import type { Person } from '../domain/people/person.ts'",
      ':1 imports src/domain/people/person.ts',
    ],
    [
      'nobody imports the start',
      'src/worker/x.ts',
      "const start = await import('../main/config.ts')",
      ':1 imports src/main/config.ts: nobody imports src/main',
    ],
    [
      'an import can be followed',
      'src/main/x.ts',
      'export const load = (name: string) => import(name)',
      ':1 imports what nobody can follow',
    ],
    ['an import leads somewhere', 'src/main/x.ts', "import './gone.ts'", ':1 imports src/main/gone.ts, which is not there'],
    [
      'a type in passing is an import too',
      'src/domain/x.ts',
      "export type X = import('../ports/clock.ts').Clock",
      ':1 imports src/ports/clock.ts',
    ],
    [
      'what runs is declared',
      'src/adapters/store/x.ts',
      "import pg from 'pg'",
      ':1 imports pg, which package.json does not list among dependencies',
    ],
    ['no folder escapes', 'src/shared/x.ts', "import '../domain/outcome.ts'", ':1 lies in a folder that the law does not name'],
    [
      'nothing only passes names on',
      'src/domain/people/x.ts',
      "export * from './person.ts'\nexport type { Brand } from './brand.ts'",
      ' is a barrel',
    ],
  ]

  test.each(planted)('%s', (_, file, source, says) => {
    const known = new Set([...declared].filter((name) => name !== 'pg'))
    expect(violationsOf([...modules, readModule(file, source)], known).filter((fault) => fault.startsWith(file))).toEqual([
      `${file}${says}`,
    ])
  })

  test('modules that import each other in a ring are named, type-only links included', () => {
    const ring = [
      readModule('src/domain/a.ts', "import type { B } from './b.ts'"),
      readModule('src/domain/b.ts', "import { c } from './c.ts'"),
      readModule('src/domain/c.ts', "import { a } from './a.ts'"),
    ]
    expect(violationsOf(ring, declared)).toEqual(['src/domain/a.ts → src/domain/b.ts → src/domain/c.ts → src/domain/a.ts is a cycle'])
  })

  test('a field that is called like a global is no global', () => {
    const source = 'export const f = (a: { process: number }) => ({ fetch: a.process, performance: new Date(0) })'
    expect(violationsOf([readModule('src/domain/people/x.ts', source)], declared)).toEqual([])
  })
})

describe('shape', () => {
  test('no drawers, no barrels, no file over 400 lines, and small ones on the whole', () => {
    expect(shapeFaults(sized)).toEqual([])
    const lengths = modules.map((module) => module.lines).sort((a, b) => a - b)
    const share = (part: number) => lengths[Math.floor(lengths.length * part)]!
    process.stdout.write(
      `${lengths.length} modules: median ${share(0.5)} lines, nine tenths within ${share(0.9)}, longest ${lengths.at(-1)}\n`,
    )
    expect(share(0.5)).toBeLessThanOrEqual(sizes.median)
    expect(share(0.9)).toBeLessThanOrEqual(sizes.nineTenths)
  })

  test('a drawer, a barrel and a scroll are seen', () => {
    const shapes = [
      { file: 'src/domain/utils/dates.ts', lines: 1 },
      { file: 'src/api/helpers.ts', lines: 2 },
      { file: 'src/tab/components/index.tsx', lines: 3 },
      { file: 'tests/domain/all.test.ts', lines: 401 },
      { file: 'tests/domain/most.test.ts', lines: 400 },
    ]
    expect(shapeFaults(shapes)).toEqual([
      'src/domain/utils/dates.ts is a drawer called utils',
      'src/api/helpers.ts is a drawer called helpers',
      'src/tab/components/index.tsx is a barrel',
      'tests/domain/all.test.ts has 401 lines',
    ])
  })
})

describe('what people say of themselves', () => {
  const { domain, gateway, within, readers } = saidOfThemselves
  const knowing = (all: readonly Module[]) =>
    all
      .filter(({ file }) => file.startsWith('src/domain/') && !file.startsWith(domain))
      .filter(({ imports }) => imports.some(({ target }) => target?.startsWith(domain)))
      .map(({ file }) => file)
  const naming = modules.filter(({ file }) => within.test(file) && gateway.test(readFileSync(file, 'utf8'))).map(({ file }) => file)

  test('is out of reach of all that matches, suggests and ranks', () => {
    expect(knowing(modules)).toEqual([])
    expect(naming.filter((file) => !readers.some((reader) => file.startsWith(reader)))).toEqual([])
  })

  test('would be seen where it is read', () => {
    const matcher = readModule('src/domain/matching/x.ts', "import type { Answers } from '../attributes/given.ts'")
    expect(knowing([...modules, matcher])).toEqual(['src/domain/matching/x.ts'])
    expect(readers.filter((reader) => !naming.some((file) => file.startsWith(reader)))).toEqual([])
  })
})
