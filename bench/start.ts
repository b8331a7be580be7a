import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LocalStart, startLocal } from './local-start.ts'

const usage = `Usage: npm run -s bench -- start [--json]
How long a local start takes, sandbox and product in one process, until /healthz is ok: first with an empty data folder, then with what that left;
and the memory the process holds then (Linux).`

interface Figure {
  bench: 'start'
  data: 'empty' | 'existing'
  healthyAfterMs: number
  residentMB: number | null
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-start-'))
  try {
    const figures = [await measure(folder, 'empty'), await measure(folder, 'existing')]
    for (const figure of figures) print(figure)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(folder: string, data: Figure['data']): Promise<Figure> {
  const begun = performance.now()
  const local = await startLocal(folder)
  try {
    const { status } = await fetch(`http://127.0.0.1:${local.product}/healthz`)
    if (status !== 200) throw new Error(`/healthz answered ${status}`)
    return { bench: 'start', data, healthyAfterMs: Math.round(performance.now() - begun), residentMB: await resident(local) }
  } finally {
    await local.stop()
  }
}

/** As Linux counts it; null elsewhere. */
async function resident({ child }: LocalStart): Promise<number | null> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
  const kB = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]
  return kB ? Math.round(Number(kB) / 1024) : null
}

function print(figure: Figure): void {
  if (process.argv.includes('--json')) console.log(JSON.stringify(figure))
  else console.log(`${figure.data.padEnd(8)} data: healthy after ${figure.healthyAfterMs} ms, ${figure.residentMB ?? '?'} MB resident`)
}

if (process.argv.includes('--help')) console.log(usage)
else await main()
