import { readdir, readFile } from 'node:fs/promises'

type Project = { dependencies: Record<string, string>; devDependencies: Record<string, string>; scripts: Record<string, string> }

const text = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8')
const project = async () => JSON.parse(await text('package.json')) as Project

describe('the packages', () => {
  test('each has its reason, and no reason is left over', async () => {
    const { dependencies, devDependencies } = await project()
    const reasons = [...(await text('docs/decisions/0008-packages.md')).matchAll(/^\| `([@\w/.-]+)` \|/gm)].map((match) => match[1])
    expect(reasons.sort()).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)].sort())
  })
})

describe('the documentation', () => {
  const commands = /npm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g

  test('names no script that does not exist', async () => {
    const { scripts } = await project()
    const pages = [
      'README.md',
      ...(await readdir(new URL('../../docs', import.meta.url), { recursive: true })).map((name) => `docs/${name}`),
    ]
    const written = await Promise.all(pages.filter((page) => page.endsWith('.md')).map(text))
    const named = new Set([...written.join('\n').matchAll(commands)].map((match) => match[1] ?? match[2]))
    expect(named.size).toBeGreaterThan(5)
    expect([...named].filter((name) => !Object.keys(scripts).includes(name!))).toEqual([])
  })

  test('leads to files that exist', async () => {
    for (const page of ['README.md', 'docs/running.md', 'docs/security.md', 'docs/glossary.md']) {
      const links = [...(await text(page)).matchAll(/\]\(([\w./-]+)(?:#[\w-]+)?\)/g)].map((match) => match[1]!)
      for (const link of links.filter((target) => target.endsWith('.md'))) {
        expect(await text(page.startsWith('docs/') ? `docs/${link}` : link)).not.toBe('')
      }
    }
  })

  test('names one command for the build machine, the one that the README names', async () => {
    const lines = (await text('.ci/run')).split('\n').filter((line) => line !== '' && !/^(#!|set |cd )/.test(line))
    expect(lines).toEqual(['npm ci && npm test'])
    expect(await text('README.md')).toContain(`\n${lines[0]}\n`)
  })
})
