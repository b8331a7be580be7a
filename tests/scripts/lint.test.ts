import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

async function lint(source: string) {
  const folder = await mkdtemp(join(tmpdir(), 'mentoring-lint-'))
  await writeFile(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "strict": true, "target": "esnext", "module": "esnext" } }')
  await writeFile(join(folder, 'planted.ts'), source)
  const linter = join(ROOT, 'node_modules/.bin/oxlint')
  const { status, stdout } = spawnSync(linter, ['-c', join(ROOT, '.oxlintrc.json'), folder], { encoding: 'utf8' })
  await rm(folder, { recursive: true })
  return { status, stdout }
}

describe('the linter knows the types', () => {
  test.each([
    ['no-floating-promises', 'async function book() {}\nexport function plan() { book() }\n'],
    ['no-misused-promises', 'export const late = [1, 2].filter(async (n) => n > 1)\n'],
    ['switch-exhaustiveness-check', 'export function f(s: "kept" | "moved") { switch (s) { case "kept": return 1 } return 0 }\n'],
    ['no-unsafe-member-access', 'export const name = JSON.parse("{}").name as string\n'],
  ])('%s finds a planted fault', async (rule, source) => {
    const { status, stdout } = await lint(source)
    expect(stdout).toContain(rule)
    expect(status).toBe(1)
  })

  test('a file without faults passes', async () => {
    expect(await lint('export const weeks: number = 26\n')).toMatchObject({ status: 0 })
  })
})
