import { spawnSync } from 'node:child_process'
import { measureReading, type Reader, type Reading } from './free-busy.ts'

const usage = `Usage: npm run -s bench -- book [--json]
Reading free and busy: synthetic getSchedule answers (20 mailboxes, 61 days, 250 entries each) from the bytes to busy intervals, through the
adapter on one core, beside making all of it with JSON.parse and zod. Each reader has a process of its own.`
const readers: readonly Reader[] = ['ours', 'JSON.parse and zod']
const target = 1000

interface Figure extends Reading {
  bench: 'book'
  part: 'free-busy'
  target: number
  /** Times as many mailboxes as the plain reader. */
  ratio: number
}

function main(): void {
  for (const figure of freeBusy()) print(figure)
}

function freeBusy(): Figure[] {
  const readings = readers.map(inProcessOfItsOwn)
  const plain = readings.at(-1)!.mailboxesPerSecond
  return readings.map((reading) => ({
    bench: 'book',
    part: 'free-busy',
    ...reading,
    target,
    ratio: Math.round((reading.mailboxesPerSecond / plain) * 100) / 100,
  }))
}

function inProcessOfItsOwn(reader: Reader): Reading {
  const { status, stdout } = spawnSync(process.execPath, [import.meta.filename, `--reader=${reader}`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error(`the reader ${reader} ended with ${status}`)
  return JSON.parse(stdout) as Reading
}

function print(figure: Figure): void {
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(figure))
    return
  }
  const { part, reader, mailboxesPerSecond, ratio, peakMB, megabytesAnAnswer } = figure
  const speed = `${String(mailboxesPerSecond).padStart(6)} mailboxes × 61 days/s (target ${target})  × ${ratio}`
  console.log(`${part}  ${reader.padEnd(19)} ${speed}  peak ${peakMB} MB, answers of ${megabytesAnAnswer} MB`)
}

const reader = readers.find((name) => process.argv.includes(`--reader=${name}`))
if (process.argv.includes('--help')) console.log(usage)
else if (reader) console.log(JSON.stringify(await measureReading(reader)))
else main()
