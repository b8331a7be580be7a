import type { CalendarEvent } from '../../tenant/state.ts'
import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'
import { searchableProperty } from './event-properties.ts'
import { checkQueryOptions, EventPrinter } from './event-query.ts'
import { readEventFilter } from './filter.ts'
import type { Occurrence } from './occurrences.ts'
import { answer, preferencesOf } from './prefer.ts'

const defaultPage = 10
const largestPage = 1000

/** One page of a collection of events: $filter, $orderby, $count, $skip, $top and the link to the next page. `path` is below the user. */
export function eventPage(call: GraphCall, path: string, items: readonly (CalendarEvent | Occurrence)[], calendarView = false): GraphReply {
  checkQueryOptions(call, ['$select', '$filter', '$orderby', '$expand', '$top', '$skip', '$count'])
  const preferences = preferencesOf(call)
  const printer = new EventPrinter(call, calendarView)
  const wanted = ordered(call, printer, filtered(call, printer, items))
  const skip = wholeNumber(call, '$skip') ?? 0
  const top = Math.min(wholeNumber(call, '$top') ?? preferences.pageSize ?? defaultPage, largestPage)
  const base = `${call.tenant.origin}/v1.0`
  const owner = encodeURIComponent(call.target.id)
  const more = top > 0 && skip + top < wanted.length
  return answer(200, preferences, {
    '@odata.context': `${base}/$metadata#users('${owner}')/${path}`,
    ...(call.query.get('$count') === 'true' ? { '@odata.count': wanted.length } : {}),
    value: wanted.slice(skip, skip + top).map((item) => printer.print(item)),
    ...(more ? { '@odata.nextLink': `${base}/users/${owner}/${path}?${nextQuery(call.query, skip + top)}` } : {}),
  })
}

function nextQuery(query: URLSearchParams, skip: number): string {
  const next = new URLSearchParams(query)
  next.set('$skip', String(skip))
  return next.toString().replaceAll('%24', '$')
}

const complex = new Set(
  'start end body location locations organizer attendees categories recurrence responseStatus onlineMeeting'.split(' '),
)

type Item = CalendarEvent | Occurrence

function filtered(call: GraphCall, printer: EventPrinter, items: readonly Item[]): readonly Item[] {
  const text = call.query.get('$filter')
  if (!text) return items
  const holds = readEventFilter(text)
  return items.filter((item) => holds(printer.filterable(item)))
}

function ordered(call: GraphCall, printer: EventPrinter, items: readonly Item[]): readonly Item[] {
  const text = call.query.get('$orderby')
  if (!text) return items
  const keys = text.split(',').map((part) => {
    const [path = '', direction = 'asc'] = part.trim().split(/\s+/)
    if (!/^(asc|desc)$/i.test(direction))
      throw new GraphFault(400, 'BadRequest', `Syntax error in the $orderby query option: '${direction}'.`)
    const [root = '', ...rest] = path.split('/')
    if (rest.length === 0 && complex.has(root))
      throw new GraphFault(400, 'BadRequest', 'The $orderby expression must evaluate to a single value of primitive type.')
    return { path: [searchableProperty(root), ...rest], sign: direction.toLowerCase() === 'desc' ? -1 : 1 }
  })
  const valued = items.map((item) => {
    const shown = printer.filterable(item)
    return {
      item,
      values: keys.map(({ path }) => path.reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], shown)),
    }
  })
  valued.sort((a, b) => {
    for (const [index, { sign }] of keys.entries()) {
      const order = orderOf(a.values[index], b.values[index])
      if (order !== 0) return order * sign
    }
    return 0
  })
  return valued.map(({ item }) => item)
}

function orderOf(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  const [a, b] = [String(left ?? ''), String(right ?? '')]
  return a < b ? -1 : a > b ? 1 : 0
}

function wholeNumber(call: GraphCall, name: string): number | null {
  const text = call.query.get(name)
  if (text === null) return null
  if (!/^\d{1,9}$/.test(text)) throw new GraphFault(400, 'BadRequest', `Invalid value '${text}' for the ${name} query option.`)
  return Number(text)
}
