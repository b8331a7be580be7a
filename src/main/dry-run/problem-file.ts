import { readFileSync } from 'node:fs'

const MOST_LINES = 100

/** What is wrong with a problem file: the first hundred faults, one line each, and how many more there are. */
export class Faults {
  readonly #lines: string[] = []
  #more = 0

  add(fault: string): void {
    // What people wrote may hold line breaks; a fault is one line.
    if (this.#lines.length < MOST_LINES) this.#lines.push(fault.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' '))
    else this.#more++
  }

  isEmpty(): boolean {
    return this.#lines.length === 0
  }

  lines(): readonly string[] {
    return this.#more === 0 ? this.#lines : [...this.#lines, `and ${this.#more} more`]
  }
}

/** A problem that nobody can answer. */
export class ProblemFaults extends Error {
  readonly faults: Faults
  constructor(faults: Faults) {
    super(faults.lines().join('\n'))
    this.faults = faults
  }
}

/** A single one. */
export function faultOf(fault: string): ProblemFaults {
  const faults = new Faults()
  faults.add(fault)
  return new ProblemFaults(faults)
}

/** The JSON of a file; throws ProblemFaults when it cannot be read or is none. */
function readProblemFile(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (reason) {
    throw faultOf(`cannot be read: ${reason instanceof Error ? reason.message : file}`)
  }
  try {
    return JSON.parse(text)
  } catch (reason) {
    throw faultOf(`${file}: not JSON (${reason instanceof Error ? reason.message : 'unknown'})`)
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
  answerOrTellFaults(() => `${JSON.stringify(answerTo(readProblemFile(file)))}\n`)
}

/** Prints the answer, or one line a fault on standard error with status 2. */
export function answerOrTellFaults(answer: () => string): void {
  try {
    process.stdout.write(answer())
  } catch (reason) {
    if (!(reason instanceof ProblemFaults)) throw reason
    console.error(reason.faults.lines().join('\n'))
    process.exitCode = 2
  }
}
