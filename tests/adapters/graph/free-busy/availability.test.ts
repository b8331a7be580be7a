import { readAvailability } from '../../../../src/adapters/graph/availability.ts'
import { connectGraph } from '../../../../src/adapters/graph/connect-graph.ts'
import type { PersonId } from '../../../../src/domain/people/person.ts'
import type { Availability } from '../../../../src/ports/calendar.ts'
import { Dice } from '../weather/dice.ts'
import { LeapingClock } from '../weather/leaping-clock.ts'
import { RoughGraph } from '../weather/rough-graph.ts'
import type { Scene, Weather } from '../weather/weathers.ts'

const viewer = 'viewer' as PersonId
const from = new Date('2026-03-02T09:00:00Z')
const to = new Date('2026-03-02T10:00:00Z')
const ana = { id: 'ana' as PersonId, address: 'ana@contoso.example' }
const ben = { id: 'ben' as PersonId, address: 'ben@contoso.example' }

let rough: RoughGraph
beforeAll(async () => {
  rough = await RoughGraph.open()
})
afterAll(() => rough.close())

async function read(people: readonly (typeof ana)[], weather: Weather, { first = 0, times = 99 } = {}) {
  rough.expect('case', { weather, dice: new Dice(7, 7), first, times })
  const silent = {
    event: () => undefined,
    failure: () => undefined,
    count: () => undefined,
    observe: () => undefined,
    level: () => undefined,
  }
  const chance = { uuid: () => '', named: () => '', fraction: () => 0.5 }
  const clock = new LeapingClock('2026-03-01T08:00:00Z')
  const graph = connectGraph({ root: rough.root, clock, chance, telemetry: silent, metrics: silent }, async () => 'case')
  const answer = await readAvailability(graph, viewer, people, from, to)
  return { answer, requests: rough.take('case') }
}

const schedules =
  (...value: object[]): Weather =>
  ({ reply }: Scene) =>
    reply.json(200, { value })

async function told(...entries: object[]): Promise<readonly Availability[]> {
  const { answer } = await read([ana, ben], schedules(...entries))
  if (!answer.ok) throw new Error(`refused: ${answer.refusal.kind}`)
  return answer.value
}

const anaFree = { scheduleId: ana.address, availabilityView: '0000' }
const unreadable = (code: string | null) => ({ personId: ben.id, busy: null, because: { kind: 'unreadable', code } })

describe('a calendar', () => {
  test.each([
    ['has an error beside its digits', { availabilityView: '0000', error: { responseCode: '5009' } }, '5009'],
    ['has an error of another type', { availabilityView: '0000', error: 'no' }, null],
    ['has an error that is false', { availabilityView: '0000', error: false }, null],
    ['has too few digits', { availabilityView: '000' }, null],
    ['has too many digits', { availabilityView: '00000' }, null],
    ['has no digits', { availabilityView: '' }, null],
    ['has null for digits', { availabilityView: null }, null],
    ['has a list for digits', { availabilityView: ['0', '0', '0', '0'] }, null],
    ['has a number for digits', { availabilityView: 1000 }, null],
    ['says nothing', {}, null],
  ])('that %s is unknown, and the other is told', async (_, entry, code) => {
    expect(await told(anaFree, { scheduleId: ben.address, ...entry })).toEqual([{ personId: ana.id, busy: [] }, unreadable(code)])
  })

  test('that is told of twice is known where both are the same, and unknown where they differ', async () => {
    const benFree = { scheduleId: ben.address, availabilityView: '0000' }
    expect(await told(anaFree, benFree, benFree)).toEqual([
      { personId: ana.id, busy: [] },
      { personId: ben.id, busy: [] },
    ])
    expect((await told(anaFree, benFree, { ...benFree, availabilityView: '2222' }))[1]).toEqual(unreadable(null))
  })

  test('with a digit that nobody knows is busy there', async () => {
    const [, known] = await told(anaFree, { scheduleId: ben.address, availabilityView: '04x0' })
    expect(
      known!.busy?.map(({ start, end, kind }) => `${kind} ${start.toISOString().slice(11, 16)}-${end.toISOString().slice(11, 16)}`),
    ).toEqual(['busy 09:15-09:30', 'busy 09:30-09:45'])
  })
})

describe('many calendars', () => {
  const crowd = Array.from({ length: 61 }, (_, number) => ({ id: `${number}` as PersonId, address: `p${number}@contoso.example` }))
  const throttled: Weather = ({ reply }) => reply.json(429, { error: { code: 'tooManyRequests' } }, { 'retry-after': '600' })

  test('are told of where one call in four fails, and those of that call say why', async () => {
    const { answer } = await read(crowd, throttled, { first: 1, times: 1 })
    if (!answer.ok) throw new Error(`refused: ${answer.refusal.kind}`)
    const unknown = answer.value.filter(({ busy }) => busy === null)
    expect(answer.value.map(({ personId }) => personId)).toEqual(crowd.map(({ id }) => id))
    expect([20, 1]).toContain(unknown.length)
    expect(new Set(unknown.map(({ because }) => because?.kind))).toEqual(new Set(['throttledUntil']))
    expect(answer.value.filter(({ busy }) => busy?.length === 1)).toHaveLength(61 - unknown.length)
  })

  test('are refused together where no call got through', async () => {
    const { answer } = await read(crowd, throttled)
    expect(answer).toMatchObject({ ok: false, refusal: { kind: 'throttledUntil' } })
  })

  test('are asked for side by side, as many as the mailbox of the viewer bears', async () => {
    let [open, most] = [0, 0]
    const held: (() => void)[] = []
    const slow: Weather = ({ good, reply }) => {
      open += 1
      most = Math.max(most, open)
      held.push(() => {
        open -= 1
        reply.json(good.status, good.json)
      })
      // The fourth call lets all go: it comes only when three others are under way.
      if (held.length >= 4) for (const answer of held.splice(0)) answer()
    }
    const { answer, requests } = await read(crowd, slow)
    expect([answer.ok, requests.length, most]).toEqual([true, 4, 4])
  })
})
