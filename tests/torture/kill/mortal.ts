import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface Fate {
  /** The first of these that it passes is its end. */
  readonly at: readonly string[]
  /** Where it leaves the name of that one. */
  readonly note: string
  readonly how: 'kill' | 'stop'
}

/** Most of a short life is its beginning: to optimize the embedded database's code would take half of it. */
const flags = ['--no-warnings', '--liftoff-only']

/** A process of the product that may have a boundary it does not survive. */
export class Mortal {
  readonly #child: ChildProcess
  readonly #said: string[]

  private constructor(child: ChildProcess, said: string[]) {
    this.#child = child
    this.#said = said
  }

  /** Answers when it is ready. */
  static async start(environment: Readonly<Record<string, string>>, fate: Fate | null): Promise<Mortal> {
    const mortality = fate ? { MORTAL_AT: fate.at.join('|'), MORTAL_NOTE: fate.note, MORTAL_HOW: fate.how } : {}
    const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'mortal-compiled'), ...environment, ...mortality }
    const child = spawn(process.execPath, [...flags, 'tests/torture/kill/mortal-product.ts'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env,
    })
    const said: string[] = []
    child.stderr.on('data', (words: Buffer) => said.push(words.toString()))
    const lines = createInterface({ input: child.stdout })
    const ended = once(child, 'exit').then(([status]) => {
      throw new Error(`the product ended with ${status} before it was ready:\n${said.join('')}`)
    })
    await Promise.race([ended, new Promise<void>((ready) => lines.on('line', (line) => (line === 'ready' ? ready() : said.push(line))))])
    ended.catch(() => undefined)
    return new Mortal(child, said)
  }

  get dead(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null
  }

  /** What it logged: nothing, when all is well. */
  get said(): string {
    return this.#said.join('')
  }

  wake(): void {
    this.#child.kill('SIGCONT')
  }

  /** Answers its exit status. */
  async stop(): Promise<number | null> {
    if (this.dead) return this.#child.exitCode
    const ended = once(this.#child, 'exit')
    this.#child.kill('SIGTERM')
    const [status] = (await ended) as [number | null]
    return status
  }
}
