import { readdir, readFile } from 'node:fs/promises'
import { INFRA, ofKind, parseBicep } from './bicep.ts'
import { lintBicep } from './lint-bicep.ts'

async function infra(): Promise<Map<string, string>> {
  const names = (await readdir(INFRA, { recursive: true })).filter((name) => name.endsWith('.bicep'))
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(INFRA + name, 'utf8')] as const)))
}

async function faultsAfter(path: string, change: (source: string) => string): Promise<string[]> {
  const sources = await infra()
  const changed = change(sources.get(path)!)
  expect(changed).not.toBe(sources.get(path))
  return lintBicep(path, new Map(sources).set(path, changed))
}

describe('the infrastructure', () => {
  test('every file parses, and every name in it is declared and used', async () => {
    const sources = await infra()
    expect(sources.size).toBe(8)
    expect([...sources.keys()].flatMap((path) => lintBicep(path, sources))).toEqual([])
  })

  test('every module is used', async () => {
    const sources = await infra()
    const modules = [...sources.keys()].filter((path) => path.startsWith('modules/'))
    expect(modules.filter((path) => !sources.get('main.bicep')!.includes(`'${path}'`))).toEqual([])
  })

  test('the parameters file gives what main.bicep asks for and nothing else', async () => {
    const { parameters } = JSON.parse(await readFile(`${INFRA}main.parameters.json`, 'utf8')) as { parameters: object }
    const declared = ofKind(parseBicep((await infra()).get('main.bicep')!), 'parameter')
    const required = declared.filter(({ node }) => !node.text.includes('=')).map(({ name }) => name)
    expect(Object.keys(parameters)).toEqual(expect.arrayContaining(required))
    expect(declared.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(parameters)))
  })
})

describe('the lint of the infrastructure finds', () => {
  test.each([
    ['a missing colon', 'modules/bot.bicep', "name: 'S1'", "name 'S1'", /modules\/bot\.bicep:\d+: syntax/],
    ['an undeclared name', 'modules/bot.bicep', 'msaAppId: clientId', 'msaAppId: appId', /appId is not declared/],
    ['a name that nothing uses', 'modules/bot.bicep', 'param host string', 'param host string\nparam port int', /port is not used/],
    ['a secret in clear text', 'main.bicep', '@secure()\n', '', /notesKey holds a secret/],
    ['a resource without API version', 'modules/bot.bicep', 'botServices@2022-09-15', 'botServices', /is not a resource type/],
    ['a module that does not exist', 'main.bicep', 'modules/bot.bicep', 'modules/bots.bicep', /modules\/bots\.bicep does not exist/],
    ['a parameter not given', 'main.bicep', 'host: webApp.outputs.host', '', /module bot is not given host/],
    ['a parameter that the module does not take', 'main.bicep', 'host: webApp', 'port: 1\n    host: webApp', /module bot takes no port/],
    ['an output that does not exist', 'main.bicep', 'bot.outputs.botId', 'bot.outputs.id', /module bot has no output id/],
  ])('%s', async (_fault, path, before, after, expected) => {
    const faults = await faultsAfter(path, (source) => source.replace(before, after))
    expect(faults.join('\n')).toMatch(expected)
  })
})
