import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { fullFormats } from 'ajv-formats/dist/formats.js'
import type { GraphExchange } from '../tenant/observer.ts'
import { type Metadata, type Operation, operationKey, ownPath, readMetadata } from './metadata.ts'
import { definitions, responseSchema } from './schema.ts'

export interface Finding {
  /** The operation as Microsoft names it; null for a request that no route took. */
  operation: string | null
  status: number
  /** Empty: the answer is as documented. Otherwise `place in the answer: what is wrong there`. */
  violations: string[]
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

/** Holds answers against Microsoft's metadata. A schema is compiled when the first answer of its kind is seen. */
export class Validator {
  readonly #operations: Map<string, Operation>
  readonly #ajv: Ajv2020
  readonly #compiled = new Map<string, ValidateFunction>()

  constructor(metadata: Metadata = readMetadata()) {
    this.#operations = new Map(metadata.operations.map((operation) => [operationKey(operation.name), operation]))
    const { date, 'date-time': dateTime, int32 } = fullFormats
    // Every test file compiles anew: this halves what that costs.
    const quick = { code: { optimize: false }, inlineRefs: false, validateSchema: false }
    this.#ajv = new Ajv2020({ ...quick, allErrors: true, allowUnionTypes: true, strictRequired: false, strictTypes: false })
    this.#ajv.addFormat('date', date!).addFormat('date-time', dateTime!).addFormat('int32', int32!)
    this.#ajv.addSchema({ $id: 'graph', $defs: definitions(metadata) })
  }

  check(exchange: GraphExchange): Finding {
    const operation = this.#operationOf(exchange)
    const { status } = exchange
    const body = status >= 400 ? this.#refusal(exchange) : this.#success(exchange, operation)
    return { operation: operation?.name ?? null, status, violations: [...headerFaults(exchange), ...body] }
  }

  /** What is wrong with a body of change notifications. */
  notifications(body: unknown): string[] {
    return this.#against('changeNotificationCollection', body)
  }

  #operationOf(exchange: GraphExchange): Operation | undefined {
    return this.#operations.get(operationKey(asked(exchange)))
  }

  #refusal({ body }: GraphExchange): string[] {
    return this.#against('errorBody', body)
  }

  #success(exchange: GraphExchange, operation: Operation | undefined): string[] {
    const { status, body, headers } = exchange
    if (!operation) return [`nobody described ${asked(exchange)}`]
    if (status !== operation.status) return [`status: ${status} in place of ${operation.status}`]
    if (operation.response === null) return body === undefined ? [] : ['body: there should be none']
    if (operation.response === 'text') return bytesOf('text/plain', body, headers)
    if (operation.response === 'image') return bytesOf('image/', body, headers)
    return this.#against(operation.response, body)
  }

  #against(response: string, body: unknown): string[] {
    const validate = this.#compiled.get(response) ?? this.#ajv.compile(responseSchema(response))
    this.#compiled.set(response, validate)
    // As the wire carries it: a member that is undefined is none.
    return validate(body === undefined ? undefined : JSON.parse(JSON.stringify(body))) ? [] : causes(validate.errors!).map(described)
  }
}

/** As the metadata would name it. */
function asked({ method, path, route }: GraphExchange): string {
  if (route === null) return `${method} ${path}`
  return `${method} ${route.own ? ownPath(route.path) : route.path}`
}

function bytesOf(type: string, body: unknown, headers: Record<string, string>): string[] {
  const faults = body instanceof Uint8Array ? [] : ['body: not bytes']
  if (!headers['content-type']?.startsWith(type)) faults.push(`content-type: not ${type}`)
  return faults
}

/** What every answer carries, and what a client reads from a throttled one. */
function headerFaults({ headers }: GraphExchange): string[] {
  const faults: string[] = []
  if (!GUID.test(headers['request-id'] ?? '')) faults.push('request-id: not a GUID')
  if (!headers['client-request-id']) faults.push('client-request-id: missing')
  const wait = headers['retry-after']
  if (wait !== undefined && !/^\d+(\.\d+)?$/.test(wait) && !HTTP_DATE.test(wait)) faults.push('retry-after: neither seconds nor a date')
  return faults
}

/** What chooses among alternatives says only that none fits; the alternatives themselves say why. */
function causes(errors: readonly ErrorObject[]): ErrorObject[] {
  const own = errors.filter(({ keyword, params }) => !['if', 'anyOf', 'oneOf'].includes(keyword) && params.type !== 'null')
  return own.length > 0 ? own : [...errors]
}

function described({ instancePath, message, params }: ErrorObject): string {
  const place = instancePath.replaceAll(/\/\d+/g, '/*') || 'body'
  const extra = 'additionalProperty' in params ? ` '${String(params.additionalProperty)}'` : ''
  return `${place}: ${message ?? 'wrong'}${extra}`
}
