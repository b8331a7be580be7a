import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildTab } from '../src/tab/build.ts'

const USAGE = `Usage: node bench/tab.ts [--json]
Builds the tab and prints how many kB (1000 bytes, gzip) its first view loads: the page, its scripts and styles.`
const TARGET_KB = 200

/** Name and gzip size in bytes of everything the page names to be loaded before anything is shown. */
export async function firstView(folder: string): Promise<{ name: string; bytes: number }[]> {
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  const assets = [...page.matchAll(/(?:src|href)="\/tab\/([^"]+\.(?:js|css))"/g)].map(([, name]) => name!)
  return await Promise.all(
    ['index.html', ...assets].map(async (name) => ({ name, bytes: gzipSync(await readFile(join(folder, name))).byteLength })),
  )
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tab-'))
  try {
    await buildTab(folder)
    const files = await firstView(folder)
    const kB = Math.round(files.reduce((sum, { bytes }) => sum + bytes, 0) / 100) / 10
    if (process.argv.includes('--json')) {
      console.log(JSON.stringify({ bench: 'tab', firstViewKB: kB, targetKB: TARGET_KB, files: files.length }))
      return
    }
    for (const { name, bytes } of files.toSorted((a, b) => b.bytes - a.bytes))
      console.log(`${(bytes / 1000).toFixed(1).padStart(8)} kB  ${name}`)
    console.log(`${String(kB).padStart(8)} kB  first view, gzip (target ${TARGET_KB})`)
  } finally {
    await rm(folder, { recursive: true })
  }
}

if (process.argv[1] === import.meta.filename) {
  if (process.argv.includes('--help')) console.log(USAGE)
  else await main()
}
