import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { sql } from 'kysely'
import { connectServer } from '../../../src/adapters/store/connections.ts'

/** Speaks just enough of PostgreSQL's protocol to ask for a clear-text password and to tell which one came. */
async function passwordAskedBy(connect: (url: string) => ReturnType<typeof connectServer>): Promise<string> {
  let told = (_password: string): void => {}
  const password = new Promise<string>((resolve) => {
    told = resolve
  })
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => {
      socket.write(Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3]))
      socket.once('data', (message) => {
        told(message.subarray(5, -1).toString())
        socket.destroy()
      })
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const connection = connect(`postgres://mentoring@127.0.0.1:${port}/mentoring?sslmode=disable`)
  await expect(sql`select 1`.execute(connection.db)).rejects.toThrow()
  const given = await password
  await connection.close()
  await new Promise((done) => server.close(done))
  return given
}

test('an address without password signs in with the one that is asked for', async () => {
  expect(await passwordAskedBy((url) => connectServer(url, async () => 'token-of-the-moment'))).toBe('token-of-the-moment')
})

test('an address with a password keeps it', async () => {
  const withPassword = (url: string) => connectServer(url.replace('mentoring@', 'mentoring:own@'), async () => 'token')
  expect(await passwordAskedBy(withPassword)).toBe('own')
})
