import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { TenantOnWire } from './tenant-on-wire.ts'

/** A sandbox as people start it: a process of its own, known by the line it prints. */
export class SandboxProcess {
  readonly tenant: TenantOnWire
  readonly #child: ChildProcess

  private constructor(child: ChildProcess, tenant: TenantOnWire) {
    this.#child = child
    this.tenant = tenant
  }

  static async start(...args: string[]): Promise<SandboxProcess> {
    const data = join(tmpdir(), `sandbox-tests-${process.env.JEST_WORKER_ID ?? '0'}`)
    const child = spawn(process.execPath, ['src/sandbox/main.ts', '--port', '0', '--data', data, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = await once(createInterface({ input: child.stdout }), 'line')
    return new SandboxProcess(child, TenantOnWire.at(JSON.parse(line)))
  }

  /** Answers the exit status. */
  async stop(): Promise<number | null> {
    const ended = once(this.#child, 'exit')
    this.#child.kill('SIGTERM')
    return (await ended)[0]
  }
}
