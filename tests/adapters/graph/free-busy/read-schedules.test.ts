import fc from 'fast-check'
import { readSchedules, type Schedule } from '../../../../src/adapters/graph/free-busy/read-schedules.ts'
import { anyString, anyValue, arrayOf, objectOf, propertiesOf, space } from './written-json.ts'

const wanted = ['scheduleId', 'availabilityView', 'workingHours', 'error'] as const
const names = fc.constantFrom(...wanted, 'scheduleItems', 'value', 'availabilityview', '__proto__', '')

/** Answers of getSchedule and what could be taken for one, in all the ways that JSON can be written. */
const schedule = fc.oneof({ weight: 5, arbitrary: objectOf(propertiesOf(names, fc.oneof(anyString, anyValue))) }, anyValue)
const tops = fc.constantFrom('value', 'value', '@odata.context', 'Value')
const list = fc.oneof({ weight: 4, arbitrary: arrayOf(schedule) }, anyValue)
const answer = fc.oneof({ weight: 8, arbitrary: objectOf(propertiesOf(tops, list, 3)) }, anyValue)
const body = fc.tuple(fc.constantFrom('', '\ufeff'), space, answer, space).map((parts) => Buffer.from(parts.join('')))

/** The plain way: everything is made, and then looked at. */
function made(bytes: Buffer): Schedule[] | 'refused' {
  const whole = parsed(bytes)
  if (typeof whole !== 'object' || whole === null || !('value' in whole) || !Object.hasOwn(whole, 'value')) return 'refused'
  if (Array.isArray(whole) || !Array.isArray(whole.value)) return 'refused'
  return whole.value
    .filter((item) => typeof item === 'object' && item !== null && !Array.isArray(item))
    .map((item) => Object.fromEntries(wanted.flatMap((name) => (Object.hasOwn(item, name) ? [[name, item[name]]] : []))))
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

function read(bytes: Buffer): Schedule[] | 'refused' {
  try {
    return readSchedules(bytes)
  } catch (error) {
    if (error instanceof SyntaxError) return 'refused'
    throw error
  }
}

const real = Buffer.from(
  JSON.stringify({
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.scheduleInformation)',
    value: [
      {
        scheduleId: 'ana@contoso.example',
        availabilityView: '0021300',
        scheduleItems: [
          { isPrivate: false, subject: 'Plan [B] "} é 😀', status: 'busy', start: { dateTime: '2026-03-02T09:00:00.0000000' } },
        ],
        workingHours: { daysOfWeek: ['monday'], startTime: '08:00:00.0000000', timeZone: { name: 'W. Europe Standard Time' } },
      },
      { scheduleId: 'gone@contoso.example', error: { message: 'Unable to resolve', responseCode: '5009' } },
    ],
  }),
)

describe('reading schedules off the bytes', () => {
  test('sees in any answer what making all of it would see, however it is written', () => {
    let readable = 0
    fc.assert(
      fc.property(body, (bytes) => {
        const schedules = read(bytes)
        expect(schedules).toEqual(made(bytes))
        if (schedules !== 'refused' && schedules.some(({ availabilityView }) => typeof availabilityView === 'string')) readable += 1
      }),
      { numRuns: 1500 },
    )
    expect(readable).toBeGreaterThan(50)
  })

  test('refuses what JSON.parse refuses, and nothing else: bytes lost, added or exchanged', () => {
    const damage = fc.record({
      at: fc.nat(),
      lose: fc.nat(3),
      put: fc.oneof(
        fc.uint8Array({ maxLength: 2 }),
        fc.constantFrom(...'"\\{}[]:,0-e.tu').map((sign) => Buffer.from(sign)),
      ),
    })
    let [refused, readable] = [0, 0]
    fc.assert(
      fc.property(fc.oneof(body, fc.constant(real)), fc.array(damage, { minLength: 1, maxLength: 3 }), (bytes, damages) => {
        const damaged = damages.reduce((whole, { at, lose, put }) => {
          const place = at % (whole.length + 1)
          return Buffer.concat([whole.subarray(0, place), put, whole.subarray(place + lose)])
        }, bytes)
        const schedules = read(damaged)
        expect(schedules).toEqual(made(damaged))
        if (schedules === 'refused') refused += 1
        else readable += 1
      }),
      { numRuns: 3000 },
    )
    expect(refused).toBeGreaterThan(500)
    expect(readable).toBeGreaterThan(200)
  })

  test('refuses an answer that was cut short, wherever', () => {
    expect(readSchedules(real)).toHaveLength(2)
    for (let length = 0; length < real.length; length += 1) expect(() => readSchedules(real.subarray(0, length))).toThrow(SyntaxError)
  })

  test('refuses an answer that nests without end, and keeps the stack', () => {
    for (const open of ['[', '{"a":', '{"value":[']) {
      expect(() => readSchedules(Buffer.from(`{"value":[{"scheduleItems":${open.repeat(2_000_000 / open.length)}`))).toThrow(SyntaxError)
    }
    const deep = `${'['.repeat(100)}${']'.repeat(100)}`
    expect(readSchedules(Buffer.from(`{"value":[{"scheduleItems":${deep},"scheduleId":"a"}]}`))).toEqual([{ scheduleId: 'a' }])
  })
})
