import { NotConfigured } from './not-configured.ts'

interface Running {
  close(): Promise<void>
}

/** Starts, and closes in order when the process is asked to end. A start that fails says why in plain lines and ends with status 1. */
export async function runUntilStopped(start: () => Promise<Running>): Promise<void> {
  let running: Running
  try {
    running = await start()
  } catch (error) {
    console.error(`Mentoring cannot start:\n${reasonOf(error)}`)
    process.exit(1)
  }
  // Ctrl-C reaches this process and npm alike: the one end must not close what the other is closing.
  let ending = false
  const stop = (): void => {
    if (!ending) void end(running)
    ending = true
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop)
  if (process.env.npm_lifecycle_event) whenOrphaned(stop)
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

async function end(running: Running): Promise<void> {
  try {
    await running.close()
    process.exit(0)
  } catch (error) {
    console.error(error)
    process.exit(1)
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof NotConfigured) return error.message.replace(/^/gm, '  ')
  const { code, port, message } = error as { code?: string; port?: number; message?: string }
  if (code === 'EADDRINUSE') return `  port ${port} is in use: stop what runs there, or set PORT, SANDBOX_PORT or SANDBOX_UI_PORT`
  return `  ${message ?? String(error)}`
}
