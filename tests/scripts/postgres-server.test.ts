import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { startPostgres } from '../../scripts/postgres-server.ts'

async function answer(url: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ product: number }>('select 6 * 7 as product')
  await client.end()
  return rows[0]?.product
}

async function isServed(url: string): Promise<boolean> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  const served = await once(socket, 'connect').then(
    () => true,
    () => false,
  )
  socket.destroy()
  return served
}

describe('a throwaway PostgreSQL server', () => {
  test.each([{ packaged: false }, { packaged: true }])('answers until it is stopped (packaged: $packaged)', async (options) => {
    const server = await startPostgres(options)
    expect(await answer(server.url)).toBe(42)
    await server.stop()
    expect(await isServed(server.url)).toBe(false)
  })

  test('lets nobody in without the password', async () => {
    const server = await startPostgres()
    const withoutPassword = new URL(server.url)
    withoutPassword.password = 'guessed'
    await expect(answer(withoutPassword.href)).rejects.toThrow(/password authentication failed/)
    await server.stop()
  })

  test('stops when the process that started it is killed', async () => {
    const module = new URL('../../scripts/postgres-server.ts', import.meta.url).href
    const program = `import { startPostgres } from '${module}'; console.log((await startPostgres()).url); await new Promise(() => {})`
    const owner = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [url] = (await once(createInterface({ input: owner.stdout }), 'line')) as [string]
    expect(await answer(url)).toBe(42)

    const client = new pg.Client({ connectionString: url })
    const gone = new Promise((resolve) => client.once('error', resolve))
    await client.connect()
    owner.kill('SIGKILL')
    await gone
    await client.end()
  })
})
