import { readFileSync } from 'node:fs'

/** What is wrong with a problem file, one line a fault. */
export class ProblemFaults extends Error {
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.faults = faults
  }
}

/** The JSON of a file; throws ProblemFaults when it cannot be read or is none. */
function readProblemFile(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (reason) {
    throw new ProblemFaults([`cannot be read: ${reason instanceof Error ? reason.message : file}`])
  }
  try {
    return JSON.parse(text)
  } catch (reason) {
    throw new ProblemFaults([`${file}: not JSON (${reason instanceof Error ? reason.message : 'unknown'})`])
  }
}

/** A path into the problem as people write it: `people[3].busy[17]`. */
export function placeOf(path: readonly PropertyKey[]): string {
  return (
    path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`)).join('') ||
    'the problem'
  )
}

/**
 * Runs a dry run of the command line: reads the one file named, prints the answer as JSON. Bad input ends with status 2 and one line a fault
 * on standard error; `--help` prints the usage.
 */
export function runDryRun(usage: string, answerTo: (problem: unknown) => unknown): void {
  const [file, ...more] = process.argv.slice(2)
  if (file === '--help') {
    console.log(usage)
    return
  }
  if (file === undefined || more.length > 0) {
    console.error(usage)
    process.exitCode = 2
    return
  }
  try {
    process.stdout.write(`${JSON.stringify(answerTo(readProblemFile(file)))}\n`)
  } catch (reason) {
    if (!(reason instanceof ProblemFaults)) throw reason
    for (const fault of reason.faults) console.error(fault)
    process.exitCode = 2
  }
}
