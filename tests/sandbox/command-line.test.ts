import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { readArguments } from '../../src/sandbox/arguments.ts'

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
  expect(readArguments(['--colour', 'red'])).toEqual({ kind: 'faulty', faults: [expect.stringContaining("'--colour'")] })
})
