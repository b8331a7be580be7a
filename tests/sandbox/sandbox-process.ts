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

  static start(...args: string[]): Promise<SandboxProcess> {
    return SandboxProcess.#run('src/sandbox/main.ts', '--port', '0', '--data', dataFolder(), ...args)
  }

  /** One of a few people that keeps its tenant in this file. */
  static kept(snapshot: string): Promise<SandboxProcess> {
    return SandboxProcess.#run('tests/sandbox/tenant/kept-sandbox.ts', dataFolder(), snapshot)
  }

  static async #run(...command: string[]): Promise<SandboxProcess> {
    const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] })
    const [line] = await once(createInterface({ input: child.stdout }), 'line')
    return new SandboxProcess(child, TenantOnWire.at(JSON.parse(line)))
  }

  /** Answers the exit status. */
  async stop(): Promise<number | null> {
    const ended = once(this.#child, 'exit')
    this.#child.kill('SIGTERM')
    return (await ended)[0]
  }

  /** It gets no chance to do anything more. */
  async kill(): Promise<void> {
    const ended = once(this.#child, 'exit')
    this.#child.kill('SIGKILL')
    await ended
  }
}

function dataFolder(): string {
  return join(tmpdir(), `sandbox-tests-${process.env.JEST_WORKER_ID ?? '0'}`)
}
