import { openAsBlob } from 'node:fs'
import { type Connection, connectEmbedded } from '../../src/adapters/store/connections.ts'

/** A fresh database in memory; where the whole of the tests runs, a copy of the one that was made for all of them. */
export async function embeddedDatabase(): Promise<Connection> {
  const copy = process.env.TEST_DATABASE_COPY
  return connectEmbedded(undefined, copy ? await openAsBlob(copy) : undefined)
}
