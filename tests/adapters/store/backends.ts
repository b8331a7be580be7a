import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type Connection, connectServer } from '../../../src/adapters/store/connections.ts'
import { embeddedDatabase } from '../../support/embedded-database.ts'

export interface Backend {
  readonly name: string
  /** A fresh and empty database, gone when the connection closes. */
  connect(): Promise<Connection>
}

const serverUrl = process.env.TEST_POSTGRES_URL

const server: Backend = {
  name: 'PostgreSQL',
  async connect() {
    const database = `mentoring_${randomUUID().replaceAll('-', '')}`
    await onServer(`create database ${database}`)
    const url = new URL(serverUrl!)
    url.pathname = `/${database}`
    const connection = connectServer(url.href)
    const close = async () => {
      await connection.close()
      await onServer(`drop database ${database} with (force)`)
    }
    return { ...connection, close }
  },
}

/** The contract holds on each of these: a server is there whenever the whole of the tests runs, and may be missing for a single file. */
export const backends: readonly Backend[] = [{ name: 'PGlite', connect: embeddedDatabase }, ...(serverUrl ? [server] : [])]

process.stdout.write(`Store tests run on ${backends.map((backend) => backend.name).join(' and ')}\n`)

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
