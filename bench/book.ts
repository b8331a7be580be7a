import { spawnSync } from 'node:child_process'
import { type Booked, bookProgram } from './booked-program.ts'
import { measureReading, type Reader, type Reading } from './free-busy.ts'

const usage = `Usage: npm run -s bench -- book [--json] [--mentorships 1000]
Booking a program: so many mentorships, four to a mentor, 26 weeks, through the worker on the embedded store against a strict sandbox in another
process whose mailboxes take 50 ms a request: wall time, requests beside the least there can be, what was rejected, the planner's share of the
time. Then at most 200 with the worker killed (SIGKILL) three times on the way: events beyond one a series. Messages and comparison are not part.
Reading free and busy: synthetic getSchedule answers (20 mailboxes, 61 days, 250 entries each) from the bytes to busy intervals, through the
adapter on one core, beside making all of it with JSON.parse and zod. Each reader has a process of its own.`
const readers: readonly Reader[] = ['ours', 'JSON.parse and zod']
const target = 1000
const targets = { seconds: 300, ratio: 1.05, rejected: 0, plannerShare: 0.05, duplicates: 0 }

interface Figure extends Reading {
  bench: 'book'
  part: 'free-busy'
  target: number
  /** Times as many mailboxes as the plain reader. */
  ratio: number
}

async function main(): Promise<void> {
  for (const figure of freeBusy()) print(figure)
  const asked = Number(/^\d+$/.exec(process.argv[process.argv.indexOf('--mentorships') + 1] ?? '')?.[0] ?? 1000)
  printBooked(await bookProgram(asked))
  printBooked(await bookProgram(Math.min(asked, 200), 3))
}

function printBooked(booked: Booked): void {
  const { requests, formula } = booked
  const least = Object.values(formula).reduce((sum, each) => sum + each, 0)
  const made = Object.values(requests).reduce((sum, each) => sum + each, 0)
  const ratio = Math.round((made / least) * 1000) / 1000
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ bench: 'book', part: booked.kills > 0 ? 'killed' : 'program', ...booked, ratio, targets }))
    return
  }
  const { mentorships, people, states, seconds, rejected, plannerShare, kills, duplicates } = booked
  const terms = Object.entries(requests).map(
    ([what, count]) => `${what} ${count}${what in formula ? ` (${formula[what as keyof typeof formula]})` : ''}`,
  )
  const what = kills > 0 ? `killed ${kills} times` : 'program'
  console.log(
    `${what}  ${mentorships} mentorships, ${people} people: ${JSON.stringify(states)} in ${seconds} s (target ${targets.seconds})`,
  )
  console.log(`  requests ${made}, × ${ratio} of the least ${least} (target ${targets.ratio}): ${terms.join(', ')}`)
  console.log(`  rejected ${rejected}, planner ${(plannerShare * 100).toFixed(2)} % of the time, duplicates ${duplicates}`)
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
else await main()
