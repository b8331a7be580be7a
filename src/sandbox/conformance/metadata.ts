import { readFileSync } from 'node:fs'

/** One call of Graph and how it answers when all is well. */
export interface Operation {
  /** Method and path below `/v1.0`, as Microsoft names it: `GET /users/{user-id}/events`. */
  name: string
  /** Documentation page. */
  page: string
  status: number
  /** A type, `page of T`, `values of T`, `delta of T`, `text`, `image`, `batch`, or null for no body. */
  response: string | null
  /** Absent where Microsoft's table has no entry. */
  permissions: Record<'application' | 'delegated', { least: string[]; others: string[] }> | null
  /** The permissions come from the page, which names only the least: others may do as well. */
  leastOnly: boolean
}

/** Properties by name; a value says the type: `string?` is nullable, `event[]` a collection, `a|b` either. */
export interface EntityType {
  name: string
  base: string | null
  required: string[]
  properties: Record<string, string>
}

export interface Metadata {
  operations: Operation[]
  types: Map<string, EntityType>
  enums: Map<string, string[]>
}

type Row =
  | {
      operation: string
      page: string
      status: number
      response: string | null
      source?: string
      application?: { least: string[]; others: string[] }
      delegated?: { least: string[]; others: string[] }
    }
  | { type: string; base?: string; required?: string[]; properties: Record<string, string> }
  | { enum: string; members: string[] }
  | { source: string; license: string }

/** Microsoft's published metadata, reduced, and what it leaves out; each file names its source in its first line. */
export function readMetadata(): Metadata {
  const metadata: Metadata = { operations: [], types: new Map(), enums: new Map() }
  for (const file of ['graph-v1.0.ndjson', 'furnishing.ndjson']) {
    const text = readFileSync(new URL(file, import.meta.url), 'utf8')
    for (const line of text.trimEnd().split('\n')) add(metadata, JSON.parse(line) as Row)
  }
  return metadata
}

function add(metadata: Metadata, row: Row): void {
  if ('operation' in row) {
    const { operation: name, page, status, response, source, application, delegated } = row
    const permissions = application && delegated ? { application, delegated } : null
    metadata.operations.push({ name, page, status, response, permissions, leastOnly: source !== undefined })
  } else if ('type' in row) {
    const { type: name, base = null, required = [], properties } = row
    metadata.types.set(name, { name, base, required, properties })
  } else if ('enum' in row) metadata.enums.set(row.enum, row.members)
}

/** The same for every spelling of an operation: parameters without names, functions without parentheses. */
export function operationKey(name: string): string {
  return name.replaceAll(/\([^)]*\)/g, '').replaceAll(/\{[^}]*\}/g, '{}')
}

/** A path below one person, as that person asks for it. */
export function ownPath(path: string): string {
  return path.replace(/^\/users\/\{\w+\}/, '/me')
}
