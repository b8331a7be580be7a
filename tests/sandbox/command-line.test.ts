import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { readArguments } from '../../src/sandbox/arguments.ts'
import { SandboxProcess } from './sandbox-process.ts'

test('the first line on standard output says where everything is', async () => {
  const data = join(tmpdir(), `sandbox-tests-${process.env.JEST_WORKER_ID ?? '0'}`)
  const child = spawn(process.execPath, ['src/sandbox/main.ts', '--port', '0', '--empty', '--strict', '--data', data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })
  const first = await new Promise<string>((resolve) => lines.once('line', resolve))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(JSON.parse(first)).toEqual({
    graph: expect.stringMatching(/^https:\/\/localhost:\d+\/v1\.0$/),
    authority: expect.stringMatching(/^https:\/\/localhost:\d+$/),
    tenantId: expect.any(String),
    domain: 'contoso.example',
    caFile: expect.stringMatching(/ca\.pem$/),
    clientId: expect.any(String),
    clientSecret: expect.any(String),
    teamsAppId: expect.any(String),
    connector: expect.stringMatching(/\/connector\/$/),
    control: expect.stringMatching(/\/_sandbox$/),
  })
})

test('a sandbox that npm started ends when npm is ended', async () => {
  const data = join(tmpdir(), `sandbox-tests-${process.env.JEST_WORKER_ID ?? '0'}`)
  const npm = spawn('npm', ['run', '--silent', 'sandbox', '--', '--port', '0', '--empty', '--data', data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(createInterface({ input: npm.stdout }), 'line')
  npm.kill('SIGTERM')
  // The sandbox holds the other end: it is closed when the last process has ended.
  await once(npm, 'close')
})

test('every fault of the command line is told at once', () => {
  expect(readArguments(['--port', '70000', '--clock', 'noon', '--people', '-3'])).toMatchObject({ kind: 'faulty' })
  const read = readArguments(['--port', '70000', '--clock', 'noon', '--empty', '--people', '3'])
  expect(read).toEqual({
    kind: 'faulty',
    faults: [
      "--port: '70000' is not a whole number from 0 to 65535",
      "--clock: 'noon' is not an ISO 8601 instant such as 2026-11-23T08:00:00Z",
      '--empty excludes --people, --directory and --calendars',
    ],
  })
})

test('an unknown option is a fault', () => {
  expect(readArguments(['--color', 'red'])).toEqual({ kind: 'faulty', faults: [expect.stringContaining("'--color'")] })
})

test('a sandbox that is told to end does so at once, whatever its requests still wait for', async () => {
  const sandbox = await SandboxProcess.start('--empty')
  await sandbox.tenant.plan({ method: 'GET', path: '/v1.0/users', fault: 'slow', milliseconds: 600_000 })
  const waiting = sandbox.tenant.graph('/users').catch(() => 'closed')
  // Asked later, answered earlier: by then the slow one has arrived.
  expect((await sandbox.tenant.graph('/me')).status).toBe(400)
  expect(await sandbox.stop()).toBe(0)
  expect(await waiting).toBe('closed')
})

test('a port that somebody else listens on is told in one line', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const child = spawn(process.execPath, ['src/sandbox/main.ts', '--port', String(port)], { stdio: ['ignore', 'pipe', 'pipe'] })
  const [printed, complaint, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  other.close()
  expect({ printed, complaint, status }).toEqual({ printed: '', complaint: `--port: ${port} is already in use\n`, status: 1 })
})
