import type { EntityType, Metadata } from './metadata.ts'

type Schema = Record<string, unknown>

/** Annotations such as `@odata.etag`, `manager@delta` or `@event.existingEventId` are allowed on every object. */
const ANNOTATION = '@'

/** Types whose instances really carry members that no metadata names. The others are open to extensions nobody makes here. */
const ANY_MEMBER = new Set(['openTypeExtension', 'resourceData', 'identity'])

const PRIMITIVES: Record<string, Schema> = {
  string: { type: 'string' },
  boolean: { type: 'boolean' },
  int32: { type: 'integer', format: 'int32' },
  double: { type: 'number' },
  date: { type: 'string', format: 'date' },
  time: { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,12})?$' },
  guid: { type: 'string', pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' },
  'date-time': { type: 'string', format: 'date-time' },
  'local-date-time': { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d$' },
}

/** Every type as JSON Schema (2020-12) under `$defs`: closed, so that a member Microsoft does not know is found as well. */
export function definitions(metadata: Metadata): Record<string, Schema> {
  const found: Record<string, Schema> = {}
  for (const [name, members] of metadata.enums) found[name] = { type: 'string', enum: members }
  for (const type of metadata.types.values()) {
    found[`${type.name} itself`] = objectOf(type)
    found[type.name] = byDeclaredType(type, metadata)
  }
  return found
}

/** The schema of a success answer's body. */
export function responseSchema(response: string): Schema {
  const [, form, item] = /^(page|values|delta) of (.+)$/.exec(response) ?? []
  if (response === 'batch') return batchSchema
  if (!form || !item) return expression(response)
  const removable = { anyOf: [expression(item), removed] }
  const value = { type: 'array', items: form === 'delta' ? removable : expression(item) }
  const links = form === 'delta' ? { oneOf: [{ required: ['@odata.nextLink'] }, { required: ['@odata.deltaLink'] }] } : {}
  return { type: 'object', required: ['@odata.context', 'value'], properties: { ...collectionLinks, value }, ...closed, ...links }
}

const closed = { patternProperties: { [ANNOTATION]: {} }, additionalProperties: false }
const link = { type: 'string', pattern: '^https://' }
const collectionLinks = { '@odata.count': { type: 'integer', minimum: 0 }, '@odata.nextLink': link, '@odata.deltaLink': link }
const removed: Schema = {
  type: 'object',
  required: ['id', '@removed'],
  properties: { id: { type: 'string' }, '@removed': { properties: { reason: { enum: ['changed', 'deleted'] } }, required: ['reason'] } },
  ...closed,
}
const batchItem: Schema = {
  type: 'object',
  required: ['id', 'status'],
  properties: {
    id: { type: 'string' },
    status: { type: 'integer', minimum: 100, maximum: 599 },
    headers: { type: 'object', additionalProperties: { type: 'string' } },
    body: {},
  },
  additionalProperties: false,
}
const batchSchema: Schema = {
  type: 'object',
  required: ['responses'],
  properties: { responses: { type: 'array', maxItems: 20, items: batchItem } },
  additionalProperties: false,
}

function objectOf({ name, required, properties }: EntityType): Schema {
  const own = Object.fromEntries(Object.entries(properties).map(([property, type]) => [property, expression(type)]))
  return { type: 'object', required, properties: own, ...(ANY_MEMBER.has(name) ? {} : closed) }
}

/** An object that says it is of a derived type is held against that one. */
function byDeclaredType(type: EntityType, metadata: Metadata): Schema {
  const derived = [...metadata.types.values()].filter(({ base }) => base === type.name)
  return derived.reduce<Schema>(
    (otherwise, { name }) => ({
      if: { type: 'object', required: ['@odata.type'], properties: { '@odata.type': { const: `#microsoft.graph.${name}` } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: reference(name),
      else: otherwise,
    }),
    reference(`${type.name} itself`),
  )
}

function expression(text: string): Schema {
  if (text.endsWith('?')) return { anyOf: [...alternatives(text.slice(0, -1)), { type: 'null' }] }
  const several = alternatives(text)
  return several.length === 1 ? several[0]! : { anyOf: several }
}

function alternatives(text: string): Schema[] {
  return text.split('|').map((one) => {
    if (one.endsWith('[]')) return { type: 'array', items: expression(one.slice(0, -2)) }
    return PRIMITIVES[one] ?? reference(one)
  })
}

function reference(name: string): Schema {
  return { $ref: `graph#/$defs/${encodeURIComponent(name)}` }
}
