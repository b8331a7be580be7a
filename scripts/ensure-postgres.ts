import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { startPostgres } from './postgres-server.ts'

const USAGE = `Usage: node scripts/ensure-postgres.ts [COMMAND [ARGUMENT…]]
Starts a throwaway PostgreSQL server (the system's, else the one from npm) on a free loopback port.
With a command: runs it with TEST_POSTGRES_URL set, then stops the server and ends with the command's exit status.
Without one: prints the address and runs until Ctrl+C.`

const [command, ...commandArguments] = process.argv.slice(2)

if (command === '--help') console.log(USAGE)
else {
  try {
    const server = await startPostgres()
    process.exitCode = command ? await runWith(server.url, command) : await untilInterrupted(server.url)
    await server.stop()
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}

async function runWith(url: string, program: string): Promise<number> {
  const child = spawn(program, commandArguments, { stdio: 'inherit', env: { ...process.env, TEST_POSTGRES_URL: url } })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code ?? 1
}

async function untilInterrupted(url: string): Promise<number> {
  console.log(url)
  const alive = setInterval(() => {}, 2 ** 30)
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  clearInterval(alive)
  return 0
}
