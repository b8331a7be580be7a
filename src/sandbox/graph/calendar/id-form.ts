import type { GraphCall } from '../route.ts'

/** The two forms of an item's id. Both name the same item, and both are accepted everywhere; what is kept is the default form. */
export type IdForm = 'default' | 'immutable'

const kept = 'AAMk'
const immutable = 'AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A'

/** The form a request asks for: `Prefer: IdType="ImmutableId"`. */
export function idFormOf({ headers }: Pick<GraphCall, 'headers'>): IdForm {
  return /(^|[\s,;])IdType\s*=\s*"?ImmutableId"?/i.test(headers.prefer ?? '') ? 'immutable' : 'default'
}

/** A kept id (of an event or of an occurrence) in the form that is asked for. */
export function idIn(form: IdForm, id: string): string {
  if (form === 'default') return id
  const [item = '', ...occurrence] = id.split('.')
  return [immutable + reversed(item.slice(kept.length)), ...occurrence].join('.')
}

/** The kept id that an id in either form stands for; what is no id stays as it is. */
export function keptId(id: string): string {
  if (!id.startsWith(immutable)) return id
  const [item = '', ...occurrence] = id.split('.')
  return [kept + reversed(item.slice(immutable.length)), ...occurrence].join('.')
}

export function formOf(id: string): IdForm | null {
  if (id.startsWith(immutable)) return 'immutable'
  return id.startsWith(kept) ? 'default' : null
}

function reversed(text: string): string {
  return [...text].reverse().join('')
}
