import type { GraphCall, GraphReply } from '../route.ts'
import { zoneNamed } from './zoned-time.ts'

/** What the Prefer header asks of an answer about events. */
export interface Preferences {
  /** Zone name as the caller spelled it; UTC unless asked otherwise. */
  timeZone: string
  bodyType: 'text' | 'html'
  pageSize: number | null
  /** The preferences that were honored, as Preference-Applied lists them. */
  applied: string[]
}

/** Reads Prefer; a time zone that Exchange does not know is a 400. */
export function preferencesOf(call: GraphCall): Preferences {
  const preferences: Preferences = { timeZone: 'UTC', bodyType: 'html', pageSize: null, applied: [] }
  for (const [, name, quoted, bare] of (call.headers.prefer ?? '').matchAll(/([\w.-]+)\s*=\s*(?:"([^"]*)"|([^\s,;]+))/g)) {
    apply(preferences, name!.toLowerCase(), quoted ?? bare ?? '')
  }
  return preferences
}

function apply(preferences: Preferences, name: string, value: string): void {
  const chosen = value.toLowerCase()
  if (name === 'outlook.timezone') {
    zoneNamed(value)
    preferences.timeZone = value
    preferences.applied.push(`outlook.timezone="${value}"`)
  } else if (name === 'outlook.body-content-type' && (chosen === 'text' || chosen === 'html')) {
    preferences.bodyType = chosen
    preferences.applied.push(`outlook.body-content-type="${chosen}"`)
  } else if (name === 'odata.maxpagesize' && /^[1-9]\d*$/.test(value)) {
    preferences.pageSize = Number(value)
    preferences.applied.push(`odata.maxpagesize=${value}`)
  } else if (name === 'idtype' && chosen === 'immutableid') {
    preferences.applied.push('IdType="ImmutableId"')
  }
}

export function answer(status: number, preferences: Preferences, body: unknown): GraphReply {
  const headers = preferences.applied.length > 0 ? { 'Preference-Applied': preferences.applied.join(', ') } : {}
  return { status, headers, body }
}
