import { spawn } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { certificatesIn } from '../../../src/sandbox/wire/certificates.ts'

const CHILD = `import { certificatesIn } from './src/sandbox/wire/certificates.ts'
const { caFile, cert } = await certificatesIn(process.argv[1])
console.log(JSON.stringify({ caFile, cert }))`

test('processes that make certificates at the same moment in the same folder all serve what the file they name vouches for', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'certificates-'))
  const made = await Promise.all(
    [1, 2, 3, 4].map(async () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', CHILD, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
      return JSON.parse(await text(child.stdout)) as { caFile: string; cert: string }
    }),
  )
  for (const { caFile, cert } of made) {
    expect(new X509Certificate(cert).verify(new X509Certificate(readFileSync(caFile)).publicKey)).toBe(true)
  }
  expect(new Set(made.map(({ caFile }) => caFile)).size).toBe(1)
  expect(readdirSync(folder)).toEqual(['tls'])
})

test('what cannot be used is left alone, and a set beside it is made', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'certificates-'))
  mkdirSync(join(folder, 'tls'))
  writeFileSync(join(folder, 'tls', 'server.pem'), 'half a file')
  const { caFile } = await certificatesIn(folder)
  expect(caFile).toBe(join(folder, 'tls-2', 'ca.pem'))
  expect((await certificatesIn(folder)).caFile).toBe(caFile)
})
