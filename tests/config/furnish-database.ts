import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { openStore } from '../../src/adapters/store/open-store.ts'

/** Once for all suites: an embedded database with its tables and queues. To make one takes three seconds, to copy it a fraction of one. */
export default async function furnish(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mentoring-database-'))
  const opened = await openStore({ dataDir: folder })
  await opened.close()
  const lite = await PGlite.create({ dataDir: join(folder, 'postgres'), extensions: { btree_gist } })
  const dump = await lite.dumpDataDir('none')
  await lite.close()
  const copy = join(folder, 'copy.tar')
  await writeFile(copy, Buffer.from(await dump.arrayBuffer()))
  process.env.TEST_DATABASE_COPY = copy
}
