import { type PGlite, protocol, type Transaction } from '@electric-sql/pglite'

type Message = Awaited<ReturnType<PGlite['execProtocolStream']>>[number]
type DataRow = Message & { fields: (string | null)[] }
type RowDescription = Message & { fields: { name: string; dataTypeID: number }[] }
type ParameterDescription = Message & { dataTypeIDs: number[] }
type CommandComplete = Message & { text: string }
type Answer = { rows: Record<string, unknown>[]; affectedRows: number; fields: RowDescription['fields'] }
type Statement = { name: string; parameterTypes: number[]; fields: RowDescription['fields'] }

const { serialize } = protocol
/** Longer ones are many rows at once, which rarely come twice in the same number. */
const LONGEST_TEXT = 6_000
const MOST_STATEMENTS = 500

/**
 * The embedded database as kysely's dialect wants it, but with every statement inside a transaction prepared once and then run in a
 * single call. PGlite's own `query` parses, plans and describes each time, in six calls: measured 0.28 ms for a person by id, against 0.10 ms.
 */
export function withPreparedStatements(lite: PGlite) {
  const statements = new Map<string, Statement>()

  async function prepare(text: string): Promise<Statement> {
    const name = `s${statements.size}`
    const messages = await send(serialize.parse({ name, text }), serialize.describe({ type: 'S', name }))
    const parameterTypes = find<ParameterDescription>(messages, 'parameterDescription')?.dataTypeIDs ?? []
    const statement = { name, parameterTypes, fields: find<RowDescription>(messages, 'rowDescription')?.fields ?? [] }
    statements.set(text, statement)
    return statement
  }

  async function execute({ name, parameterTypes, fields }: Statement, parameters: readonly unknown[]): Promise<Answer> {
    const values = parameters.map((value, index) => write(value, parameterTypes[index]!))
    const messages = await send(serialize.bind({ statement: name, values }), serialize.execute({}))
    const rows = messages.filter((message): message is DataRow => message.name === 'dataRow').map((row) => read(row, fields))
    const affectedRows = Number(/\d+$/.exec(find<CommandComplete>(messages, 'commandComplete')?.text ?? '')?.[0] ?? 0)
    return { rows, affectedRows, fields }
  }

  /** One call for all the messages and the sync behind them; an error skips what follows it, and the next sync makes it good again. */
  async function send(...messages: Uint8Array[]): Promise<Message[]> {
    try {
      return await lite.execProtocolStream(Buffer.concat([...messages, serialize.sync()]), { syncToFs: false })
    } catch (error) {
      await lite.execProtocolStream(serialize.sync(), { syncToFs: false })
      throw error
    }
  }

  function write(value: unknown, type: number): string | null {
    if (value === null || value === undefined) return null
    const serializer = lite.serializers[type]
    return serializer ? (serializer(value) as string) : String(value)
  }

  function read(row: DataRow, fields: Statement['fields']): Record<string, unknown> {
    const record: Record<string, unknown> = {}
    for (const [index, { name, dataTypeID }] of fields.entries()) {
      const text = row.fields[index] ?? null
      record[name] = text === null ? null : (lite.parsers[dataTypeID]?.(text, dataTypeID) ?? text)
    }
    return record
  }

  async function query(transaction: Transaction, text: string, parameters: readonly unknown[] = []) {
    const known = statements.get(text)
    if (!known && (text.length > LONGEST_TEXT || statements.size >= MOST_STATEMENTS)) {
      return await transaction.query<Record<string, unknown>>(text, [...parameters])
    }
    return await lite.runExclusive(async () => await execute(known ?? (await prepare(text)), parameters))
  }

  return {
    waitReady: lite.waitReady,
    get ready() {
      return lite.ready
    },
    get closed() {
      return lite.closed
    },
    close: () => lite.close(),
    query: lite.query.bind(lite),
    transaction: <Result>(work: (transaction: Pick<Transaction, 'query' | 'rollback'>) => Promise<Result>) =>
      lite.transaction((transaction) =>
        work({
          query: ((text: string, parameters?: unknown[]) => query(transaction, text, parameters)) as Transaction['query'],
          rollback: () => transaction.rollback(),
        }),
      ),
  }
}

function find<Kind extends Message>(messages: readonly Message[], name: string): Kind | undefined {
  return messages.find((message): message is Kind => message.name === name)
}
