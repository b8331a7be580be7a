import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from './ensure-browser.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'
import { checkCounts, jestCounts, ownCounts, playwrightCounts, sum } from './testing/counts.ts'
import { jestFailures, playwrightFailures } from './testing/failures.ts'
import { runSteps, type Step } from './testing/run-steps.ts'

const USAGE = `Usage: npm test
Runs everything: types, style, lint, unit tests, integration tests (with a throwaway PostgreSQL server), 500 stories of faults and crashes,
the browser journeys, and whether every answer the sandbox gave meanwhile conforms to Microsoft's metadata. Finds or installs the server and
the browser by itself; CHROME_PATH names a browser of your own.
The last line is "N passed, N failed" over all of them.`

const TORTURE = 'scripts/torture.ts --only seeds --seeds 500 --only boundaries --pairs some --threads 1'.split(' ')

let postgres: PostgresServer | undefined
/** Where the sandboxes of all steps leave what they answered; made when it is needed. */
const conformance = join(tmpdir(), `mentoring-conformance-${randomUUID()}`)

const steps: Step[] = [
  { name: 'types', command: () => npm('check:types'), cores: 1, read: checkCounts },
  { name: 'style', command: () => npm('check:style'), cores: 1, read: checkCounts },
  { name: 'lint', command: () => npm('check:lint'), cores: 1, read: checkCounts },
  {
    name: 'unit',
    command: (report) => npm('test:unit', '--json', `--outputFile=${report}`),
    cores: 1,
    read: jestCounts,
    failures: jestFailures,
  },
  {
    name: 'integration',
    command: (report) => npm('test:integration', '--json', `--outputFile=${report}`),
    cores: 2,
    read: jestCounts,
    failures: jestFailures,
    async prepare() {
      postgres = await startPostgres()
      return { TEST_POSTGRES_URL: postgres.url, SANDBOX_CONFORMANCE: conformance }
    },
  },
  {
    name: 'torture',
    // One thread beside the journeys, in which browser, driver and product wait for each other.
    command: (report) => [process.execPath, ...TORTURE, '--report', report],
    cores: 1,
    read: ownCounts,
  },
  {
    name: 'journeys',
    command: () => npm('test:journeys'),
    cores: 1,
    read: playwrightCounts,
    failures: playwrightFailures,
    prepare: async () => ({ CHROME_PATH: await ensureBrowser(), SANDBOX_CONFORMANCE: conformance }),
  },
  {
    name: 'conformance',
    command: (report) => [process.execPath, 'scripts/conformance.ts', conformance, report],
    // Only after all the others: it reads what they have left.
    cores: Number.POSITIVE_INFINITY,
    read: ownCounts,
  },
]

function npm(script: string, ...rest: string[]): string[] {
  return ['npm', 'run', '--silent', script, '--', ...rest]
}

async function main(): Promise<void> {
  const cores = Math.min(Math.max(availableParallelism(), 2), 4)
  const outcomes = await everyStep(cores)
  for (const { name, failures } of outcomes) {
    for (const failure of failures) console.log(`\n${name} failed: ${failure}`)
  }
  console.log('')
  for (const { name, counts, seconds, hindrance } of outcomes) {
    console.log(`${name.padEnd(12)} ${counts.passed} passed, ${counts.failed} failed  ${hindrance ?? `${seconds.toFixed(1)} s`}`)
  }
  const total = sum(outcomes.map((outcome) => outcome.counts))
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed === 0 ? 0 : 1
}

async function everyStep(cores: number): Promise<Awaited<ReturnType<typeof runSteps>>> {
  await mkdir(conformance)
  try {
    return await runSteps(steps, cores, (line) => console.log(line))
  } finally {
    await postgres?.stop()
    await rm(conformance, { recursive: true, force: true })
  }
}

if (process.argv.includes('--help')) console.log(USAGE)
else await main()
