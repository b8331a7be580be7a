import { parseArgs } from 'node:util'
import type { SandboxOptions } from './start.ts'

export const USAGE = `Usage: npm run -s sandbox -- [options]

A pretend Microsoft 365 tenant on https at loopback: Entra, Graph, Bot Connector. Runs until stopped.
Its first line on standard output is one JSON object that says where everything is.

  --port N            port to listen on (default 4443; 0: any free one)
  --empty             no people (the default)
  --people N          furnish N people
  --seed N            which tenant; the same seed gives the same one (default 1)
  --clock TIME        where the tenant's clock starts, e.g. 2026-11-23T08:00:00Z
  --strict            Microsoft's rate windows, 20 schedules a call
  --bot URL           where the product's bot listens
  --directory FILE    furnish from a directory export (CSV)
  --calendars FOLDER  furnish from calendars named by user principal name (.ics)
  --data FOLDER       where certificates are kept between runs
  --conformance FOLDER
                      take down there how each answer compares to Microsoft's metadata;
                      "node scripts/conformance.ts FOLDER" sums it up
  --help              this text
`

export type Arguments = { kind: 'help' } | { kind: 'faulty'; faults: string[] } | { kind: 'start'; options: SandboxOptions }

/** Reads the command line; all faults at once, one line each. */
export function readArguments(args: readonly string[]): Arguments {
  let values: ReturnType<typeof parse>
  try {
    values = parse(args)
  } catch (reason) {
    return { kind: 'faulty', faults: [(reason as Error).message.split('\n')[0]!] }
  }
  if (values.help) return { kind: 'help' }
  const faults: string[] = []
  const port = wholeNumber('--port', values.port, 65_535, faults)
  const people = wholeNumber('--people', values.people, 100_000, faults)
  const seed = wholeNumber('--seed', values.seed, Number.MAX_SAFE_INTEGER, faults)
  const clock = values.clock === undefined ? undefined : instant(values.clock, faults)
  if (values.empty && (people !== undefined || values.directory || values.calendars))
    faults.push('--empty excludes --people, --directory and --calendars')
  if (people !== undefined && values.directory) faults.push('--people excludes --directory')
  if (values.bot !== undefined && !URL.canParse(values.bot)) faults.push(`--bot: '${values.bot}' is not a URL`)
  if (faults.length > 0) return { kind: 'faulty', faults }
  const { strict, bot, directory, calendars, data: dataFolder, conformance } = values
  return { kind: 'start', options: { port: port ?? 4443, people, seed, clock, strict, bot, directory, calendars, dataFolder, conformance } }
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      empty: { type: 'boolean' },
      people: { type: 'string' },
      seed: { type: 'string' },
      clock: { type: 'string' },
      strict: { type: 'boolean' },
      bot: { type: 'string' },
      directory: { type: 'string' },
      calendars: { type: 'string' },
      data: { type: 'string' },
      conformance: { type: 'string' },
      help: { type: 'boolean' },
    },
  }).values
}

function wholeNumber(name: string, text: string | undefined, most: number, faults: string[]): number | undefined {
  if (text === undefined) return undefined
  const number = Number(text)
  if (/^\d+$/.test(text) && number <= most) return number
  faults.push(`${name}: '${text}' is not a whole number from 0 to ${most}`)
  return undefined
}

function instant(text: string, faults: string[]): Date | undefined {
  const time = new Date(text)
  if (/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(time.getTime())) return time
  faults.push(`--clock: '${text}' is not an ISO 8601 instant such as 2026-11-23T08:00:00Z`)
  return undefined
}
