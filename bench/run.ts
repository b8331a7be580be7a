import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const names = readdirSync(import.meta.dirname).flatMap((file) => (/^(?!run\.)([a-z]+)\.ts$/.exec(file) ?? []).slice(1))
const [name, ...rest] = process.argv.slice(2)
const file = join(import.meta.dirname, `${name}.ts`)

if (!name || !existsSync(file) || !names.includes(name)) {
  console.error(`npm run -s bench -- NAME [--json], where NAME is one of ${names.join(', ')}`)
  process.exit(2)
}
process.exit(spawnSync(process.execPath, [file, ...rest], { stdio: 'inherit' }).status ?? 1)
