import { zoneRules, zoneWithRules } from '../../../src/adapters/graph/custom-zone.ts'
import { graphMailbox, hoursOf, zoneOf } from '../../../src/adapters/graph/mailbox.ts'

type Change = [month: number, week: number, time: string]
/** The clocks change on Sundays: into summer, and back. */
const zone = (bias: number, into?: Change, back?: Change, daylightBias = -60) => {
  const change = ([month, dayOccurrence, time]: Change) => ({
    month,
    dayOccurrence,
    dayOfWeek: 'Sunday',
    time: `${time}:00.0000000`,
    year: 0,
  })
  const rules = into && back ? { daylightOffset: { ...change(into), daylightBias }, standardOffset: change(back) } : {}
  return { '@odata.type': '#microsoft.graph.customTimeZone', name: 'Customized Time Zone', bias, ...rules }
}
const american: [Change, Change] = [
  [3, 2, '02:00'],
  [11, 1, '02:00'],
]
const settings = (timeZone: unknown, mailboxZone = 'UTC') =>
  graphMailbox.parse({
    timeZone: mailboxZone,
    workingHours: { daysOfWeek: ['monday'], startTime: '08:00:00.0000000', endTime: '17:00:00.0000000', timeZone },
  })

/** Local time minus UTC in minutes, as the zone's own clock shows it. */
function offsetAt(name: string, instant: string): number {
  const at = new Date(instant)
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: name, dateStyle: 'short', timeStyle: 'medium' }).format(at)
  return (Date.parse(`${shown.replace(' ', 'T')}Z`) - at.getTime()) / 60_000
}

describe('a zone that has only rules', () => {
  test.each<[string, ReturnType<typeof zone>, [instant: string, offset: number][]]>([
    [
      'US Pacific',
      zone(480, ...american),
      [
        ['2026-03-08T09:59:00Z', -480],
        ['2026-03-08T10:01:00Z', -420],
        ['2026-11-01T09:01:00Z', -480],
      ],
    ],
    [
      'Newfoundland',
      zone(210, ...american),
      [
        ['2026-01-15T12:00:00Z', -210],
        ['2026-07-15T12:00:00Z', -150],
      ],
    ],
    [
      'London',
      zone(0, [3, 5, '01:00'], [10, 5, '02:00']),
      [
        ['2026-03-29T00:59:00Z', 0],
        ['2026-03-29T01:01:00Z', 60],
        ['2026-10-25T01:01:00Z', 0],
      ],
    ],
    [
      'Sydney',
      zone(-600, [10, 1, '02:00'], [4, 1, '03:00']),
      [
        ['2026-01-15T12:00:00Z', 660],
        ['2026-07-15T12:00:00Z', 600],
      ],
    ],
    [
      'Lord Howe, half an hour of summer',
      zone(-630, [10, 1, '02:00'], [4, 1, '02:00'], -30),
      [
        ['2026-01-15T12:00:00Z', 660],
        ['2026-07-15T12:00:00Z', 630],
      ],
    ],
    [
      'India',
      zone(-330),
      [
        ['2026-01-15T12:00:00Z', 330],
        ['2026-07-15T12:00:00Z', 330],
      ],
    ],
    ['Nepal', zone(-345), [['2026-07-15T12:00:00Z', 345]]],
    ['three hours east, no summer', zone(-180), [['2026-07-15T12:00:00Z', 180]]],
    ['eight hours west, no summer', zone(480), [['2026-07-15T12:00:00Z', -480]]],
    ['UTC', zone(0), [['2026-07-15T12:00:00Z', 0]]],
  ])('is one that everybody knows, where one has the same clocks: %s', (_, rules, offsets) => {
    const found = zoneOf(settings(rules, 'Tokyo Standard Time'), 2026)!
    expect(offsets.map(([instant]) => [instant, offsetAt(found, instant)])).toEqual(offsets)
  })

  test.each([
    ['an offset that nobody has', zone(37)],
    ['a summer that nobody has', zone(480, [2, 1, '02:00'], [12, 1, '02:00'])],
    ['a summer of twenty minutes', zone(0, [3, 5, '01:00'], [10, 5, '02:00'], -20)],
  ])('is unknown where none has: %s, and the zone of the mailbox is no answer', (_, rules) => {
    expect(zoneOf(settings(rules, 'Tokyo Standard Time'), 2026)).toBeNull()
  })

  test.each([{ bias: '480' }, { bias: 10_000 }, { bias: Number.NaN }, { bias: null }, {}])(
    'whose rules are %j is none, and the mailbox is asked',
    (rules) => {
      expect(zoneRules.safeParse(rules).success).toBe(false)
      expect(zoneOf(settings({ name: 'Customized Time Zone' }, 'Tokyo Standard Time'), 2026)).toBe('Asia/Tokyo')
    },
  )

  test('is looked for once', () => {
    const rules = zoneRules.parse(zone(210, ...american))
    expect(zoneWithRules(rules, 2027)).toBe(zoneWithRules(rules, 2027))
  })
})

describe('the zone of a person', () => {
  test.each([
    ['Windows', { name: 'Newfoundland Standard Time' }, 'America/St_Johns'],
    ['IANA', { name: 'Asia/Tokyo' }, 'Asia/Tokyo'],
    ['neither: the mailbox is asked', { name: 'Mars Standard Time' }, 'Europe/London'],
    ['nothing: the mailbox is asked', null, 'Europe/London'],
  ])('goes by the name their working hours carry: %s', (_, carried, expected) => {
    expect(zoneOf(settings(carried, 'GMT Standard Time'), 2026)).toBe(expected)
  })

  test.each(['tzone://Microsoft/Custom', 'Mars Standard Time', ''])('is unknown, and not UTC, where all there is is %j', (name) => {
    expect(zoneOf(settings(null, name), 2026)).toBeNull()
  })
})

describe('working hours', () => {
  const hours = (changes: object) =>
    hoursOf(
      graphMailbox.parse({
        workingHours: { daysOfWeek: ['monday', 'friday'], startTime: '09:15:00.0000000', endTime: '16:45:00.0000000', ...changes },
      }),
    )

  test.each([
    [{}, { days: ['monday', 'friday'], start: '09:15', end: '16:45' }],
    [{ endTime: '00:00:00.0000000' }, { days: ['monday', 'friday'], start: '09:15', end: '24:00' }],
    [{ daysOfWeek: ['Monday', 'FRIDAY', 'weekday', 'somedayNew'] }, { days: ['monday', 'friday'], start: '09:15', end: '16:45' }],
    [{ daysOfWeek: [] }, { days: [], start: '09:15', end: '16:45' }],
    [
      { startTime: '22:00:00', endTime: '06:00:00' },
      { days: ['monday', 'friday'], start: '08:00', end: '17:00' },
    ],
    [{ startTime: null }, { days: ['monday', 'friday'], start: '08:00', end: '17:00' }],
    [{ startTime: 'morning' }, { days: ['monday', 'friday'], start: '08:00', end: '17:00' }],
    [{ endTime: '25:00:00' }, { days: ['monday', 'friday'], start: '08:00', end: '17:00' }],
    [{ daysOfWeek: null }, { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], start: '08:00', end: '17:00' }],
  ])('with %j', (changes, expected) => {
    expect(hours(changes)).toEqual(expected)
  })
})
