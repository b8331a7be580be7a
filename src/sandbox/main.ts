import { readArguments, USAGE } from './arguments.ts'
import { type RunningSandbox, type SandboxOptions, startSandbox } from './start.ts'

const read = readArguments(process.argv.slice(2))
if (read.kind === 'help') process.stdout.write(USAGE)
else if (read.kind === 'faulty') refuse(read.faults)
else await run(read.options)

async function run(options: SandboxOptions): Promise<void> {
  try {
    const sandbox = await startSandbox(options)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(sandbox))
    if (process.env.npm_lifecycle_event) whenOrphaned(() => void end(sandbox))
    announce(sandbox)
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw reason
    process.stderr.write(`--port: ${options.port} is already in use\n`)
    process.exitCode = 1
  }
}

/** npm that is ended does not pass the signal on: its shell ends with it, and this process gets another parent. */
function whenOrphaned(then: () => void): void {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    then()
  }, 250).unref()
}

/** At once, whatever slowed requests still wait for. */
async function end(sandbox: RunningSandbox): Promise<never> {
  await sandbox.close()
  process.exit()
}

function announce({ tenant: _, problems, close: __, manifestId: ___, restored: ____, ...shown }: RunningSandbox): void {
  process.stdout.write(`${JSON.stringify(shown)}\n`)
  for (const { file, line, reason } of problems) process.stderr.write(`${file}${line === null ? '' : `:${line}`}: ${reason}\n`)
}

function refuse(faults: readonly string[]): void {
  for (const fault of faults) process.stderr.write(`${fault}\n`)
  process.exitCode = 2
}
