import { z } from 'zod'

const minute = 60_000
const day = 86_400_000
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

const change = z.object({
  time: z.string().regex(/^\d\d:\d\d:\d\d/),
  /** First to fourth; 5 is the last. */
  dayOccurrence: z.number().int().min(1).max(5),
  dayOfWeek: z
    .string()
    .transform((name) => weekdays.indexOf(name.toLowerCase()))
    .refine((place) => place >= 0),
  month: z.number().int().min(1).max(12),
})

/** The rules of a `#microsoft.graph.customTimeZone`. Biases are minutes that take local time to UTC: +480 for US Pacific, -60 more in summer. */
export const zoneRules = z.object({
  bias: z.number().min(-840).max(720),
  standardOffset: change.nullish(),
  daylightOffset: change.extend({ daylightBias: z.number().min(-180).max(180) }).nullish(),
})
type ZoneRules = z.infer<typeof zoneRules>

const found = new Map<string, string | null>()

/** An IANA zone whose clocks show the same all through this year and the next; null: there is none. */
export function zoneWithRules(rules: ZoneRules, year: number): string | null {
  const key = JSON.stringify([rules, year])
  if (!found.has(key)) found.set(key, search(rules, year))
  return found.get(key) ?? null
}

function search(rules: ZoneRules, year: number): string | null {
  const { bias, standardOffset, daylightOffset } = rules
  // The sign of these names is that of the bias.
  if (!(standardOffset && daylightOffset) && bias % 60 === 0) return bias === 0 ? 'UTC' : `Etc/GMT${bias > 0 ? '+' : ''}${bias / 60}`
  const moments = tellingMoments(rules, year)
  return Intl.supportedValuesOf('timeZone').find((zone) => sameClocks(zone, rules, moments)) ?? null
}

function sameClocks(zone: string, rules: ZoneRules, moments: readonly number[]): boolean {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  return moments.every((moment) => offsetIn(format, moment) === offsetAt(rules, moment))
}

/** The middle of each month, and a minute on both sides of each change. */
function tellingMoments(rules: ZoneRules, year: number): number[] {
  const months = Array.from({ length: 24 }, (_, month) => Date.UTC(year, month, 15, 12))
  const changes = [year, year + 1].flatMap((each) => changesOf(rules, each)).flatMap((at) => [at - minute, at + minute])
  return [...months, ...changes]
}

/** Local time minus UTC, in minutes. */
function offsetAt(rules: ZoneRules, at: number): number {
  const [begins, ends] = changesOf(rules, new Date(at - rules.bias * minute).getUTCFullYear())
  if (begins === undefined || ends === undefined) return -rules.bias
  const summer = begins < ends ? at >= begins && at < ends : at >= begins || at < ends
  return -rules.bias - (summer ? (rules.daylightOffset?.daylightBias ?? 0) : 0)
}

/** When summer time begins and ends in a year, as instants; empty: the clocks do not change. */
function changesOf({ bias, standardOffset, daylightOffset }: ZoneRules, year: number): number[] {
  if (!standardOffset || !daylightOffset) return []
  return [
    localChange(daylightOffset, year) + bias * minute,
    localChange(standardOffset, year) + (bias + daylightOffset.daylightBias) * minute,
  ]
}

/** On the wall, as if it were UTC. */
function localChange({ time, dayOccurrence, dayOfWeek, month }: z.infer<typeof change>, year: number): number {
  const [first, next] = [Date.UTC(year, month - 1, 1), Date.UTC(year, month, 1)]
  let date = first + ((dayOfWeek - new Date(first).getUTCDay() + 7) % 7) * day + (dayOccurrence - 1) * 7 * day
  while (date >= next) date -= 7 * day
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return date + (hours * 60 + minutes) * minute
}

function offsetIn(format: Intl.DateTimeFormat, at: number): number {
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours = '0', minutes = '0'] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) + 0
}
