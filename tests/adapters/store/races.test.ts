import { type OpenStore, openStoreOn } from '../../../src/adapters/store/open-store.ts'
import type { PersonId, TenantId } from '../../../src/domain/people/person.ts'
import type { Unit } from '../../../src/ports/store.ts'
import { backends } from './backends.ts'
import { aBookedPair, aDelivery, anId, aPerson, aProgram, aRequest, aTenant, at } from './samples.ts'

const minute = 60_000
const monday = at('2026-11-23T00:00:00Z').getTime()

/** A reproducible stream of whole numbers below the given one. */
function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

type Time = { start: Date; end: Date }
const overlap = (a: Time, b: Time) => a.start < b.end && b.start < a.end

describe.each(backends)('races on $name', (backend) => {
  let open: OpenStore
  let tenant: TenantId
  const inTenant = <Result>(work: (unit: Unit) => Promise<Result>) => open.store.transaction(tenant, work)
  const aSavedSeries = () => inTenant(async (unit) => (await aBookedPair(unit)).series)

  beforeAll(async () => {
    open = await openStoreOn(await backend.connect(), {})
  })
  afterAll(() => open.close())
  beforeEach(() => {
    tenant = aTenant()
  })

  const people = Array.from({ length: 7 }, () => anId<PersonId>())
  function aWish(roll: (below: number) => number): { personIds: PersonId[]; times: Time[] } {
    const first = roll(people.length)
    const times = Array.from({ length: 1 + roll(2) }, (_, week) => {
      const start = monday + week * 7 * 24 * 60 * minute + roll(4 * 24) * 15 * minute
      return { start: new Date(start), end: new Date(start + (2 + roll(5)) * 15 * minute) }
    })
    return { personIds: [people[first]!, people[(first + 1 + roll(5)) % people.length]!], times }
  }

  test('200 random holds are granted exactly when nobody is promised elsewhere, and a refused one leaves nothing behind', async () => {
    const roll = dice(20261123)
    const granted: { seriesId: string; personIds: PersonId[]; times: Time[] }[] = []
    const counts = { held: 0, taken: 0, released: 0 }
    const allSeries = await Promise.all(Array.from({ length: 40 }, aSavedSeries))
    for (let round = 0; round < 200; round++) {
      const series = allSeries[roll(allSeries.length)]!
      if (roll(8) === 0) {
        await inTenant((unit) => unit.series.releaseHolds(series.id))
        for (const own of granted.filter((hold) => hold.seriesId === series.id)) granted.splice(granted.indexOf(own), 1)
        counts.released++
        continue
      }
      const wish = aWish(roll)
      const inTheWay = granted.filter(
        (hold) =>
          hold.seriesId !== series.id &&
          hold.personIds.some((id) => wish.personIds.includes(id)) &&
          hold.times.some((taken) => wish.times.some((time) => overlap(taken, time))),
      )
      const answer = await inTenant((unit) => unit.series.hold(series.id, wish.personIds, wish.times))
      counts[answer.kind]++
      if (inTheWay.length > 0) {
        expect(answer.kind).toBe('taken')
        const culprit = answer.kind === 'taken' && answer.personId
        expect(inTheWay.some((hold) => hold.personIds.includes(culprit as PersonId))).toBe(true)
        continue
      }
      expect(answer).toEqual({ kind: 'held' })
      for (const own of granted.filter((hold) => hold.seriesId === series.id)) {
        // The series' own promises make way for its new ones, person by person: kept apart here as one entry each.
        granted.splice(granted.indexOf(own), 1)
        for (const personId of own.personIds) {
          const kept = own.times.filter((taken) => !wish.personIds.includes(personId) || !wish.times.some((time) => overlap(taken, time)))
          if (kept.length > 0) granted.push({ seriesId: series.id, personIds: [personId], times: kept })
        }
      }
      granted.push({ seriesId: series.id, ...wish })
    }
    const expected = granted.flatMap(({ personIds, times }) =>
      personIds.flatMap((id) => times.map(({ start }) => `${id} ${start.toISOString()}`)),
    )
    const year = [new Date(monday), new Date(monday + 365 * 24 * 60 * minute)] as const
    const held = await inTenant((unit) => unit.series.listHolds(people, ...year, [anId()]))
    expect(held.map((hold) => `${hold.personId} ${hold.start.toISOString()}`).sort()).toEqual(expected.sort())
    expect(Math.min(counts.held, counts.taken, counts.released)).toBeGreaterThan(15)
  })

  test('of many holds at the same moment no two promise one person twice', async () => {
    const roll = dice(7919)
    const wishes = await Promise.all(Array.from({ length: 60 }, async () => ({ series: await aSavedSeries(), ...aWish(roll) })))
    const answers = await Promise.all(
      wishes.map(({ series, personIds, times }) => inTenant((unit) => unit.series.hold(series.id, personIds, times))),
    )
    const year = [new Date(monday), new Date(monday + 365 * 24 * 60 * minute)] as const
    const held = await inTenant((unit) => unit.series.listHolds(people, ...year, [anId()]))
    const clashes = held.filter((a, index) => held.slice(index + 1).some((b) => a.personId === b.personId && overlap(a, b)))
    expect(clashes).toEqual([])
    const granted = wishes.filter((_, index) => answers[index]!.kind === 'held')
    expect(held).toHaveLength(granted.reduce((sum, wish) => sum + 2 * wish.times.length, 0))
    expect(granted.length).toBeGreaterThan(3)
    expect(granted.length).toBeLessThan(60)
  })

  test('a hold taken again is held, and releasing from an instant on keeps what lies before', async () => {
    const series = await aSavedSeries()
    const person = anId<PersonId>()
    const times = [0, 7, 14].map((day) => {
      const start = monday + day * 24 * 60 * minute
      return { start: new Date(start), end: new Date(start + 45 * minute) }
    })
    const year = [new Date(monday), new Date(monday + 365 * 24 * 60 * minute)] as const
    await inTenant(async (unit) => {
      expect(await unit.series.hold(series.id, [person], times)).toEqual({ kind: 'held' })
      expect(await unit.series.hold(series.id, [person], times)).toEqual({ kind: 'held' })
      expect(await unit.series.listHolds([person], ...year, [series.id])).toEqual([])
      await unit.series.releaseHolds(series.id, times[1]!.start)
      expect(await unit.series.listHolds([person], ...year, [anId()])).toEqual([{ personId: person, ...times[0]! }])
      // One check-in may end at the very instant at which the next one starts.
      const next = { start: times[0]!.end, end: times[1]!.start }
      const { series: other } = await aBookedPair(unit)
      expect(await unit.series.hold(other.id, [person], [next])).toEqual({ kind: 'held' })
    })
  })

  test('a message asked for by many at once is queued exactly once', async () => {
    const wanted = aDelivery()
    const asked = await Promise.all(
      Array.from({ length: 25 }, () => inTenant(({ deliveries }) => deliveries.queue({ ...wanted, id: anId() }))),
    )
    expect(asked.filter((answer) => answer.queued)).toHaveLength(1)
    expect(await inTenant(({ deliveries }) => deliveries.countFor(wanted.personId))).toBe(1)
    expect(await inTenant(({ deliveries }) => deliveries.queue({ ...wanted, id: anId(), version: 2 }))).toEqual({ queued: true })
  })

  test('deliveries that are due are never handed to two workers, and come back when the lease is over or they are saved', async () => {
    const now = at('2026-11-20T08:00:00Z')
    const due = Array.from({ length: 31 }, (_, i) => aDelivery({ notBefore: new Date(now.getTime() - i * minute) }))
    await inTenant(async ({ deliveries }) => {
      for (const delivery of due) await deliveries.queue(delivery)
      await deliveries.queue(aDelivery({ notBefore: new Date(now.getTime() + 1) }))
      await deliveries.save(aDelivery({ state: 'failed', notBefore: now }))
    })
    const lease = new Date(now.getTime() + 5 * minute)
    const hands = await Promise.all(Array.from({ length: 9 }, () => inTenant(({ deliveries }) => deliveries.takeDue(now, lease, 5))))
    const taken = hands.flat().map(({ id }) => id)
    expect(new Set(taken).size).toBe(taken.length)
    expect([...taken].sort()).toEqual(due.map(({ id }) => id).sort())
    await inTenant(async ({ deliveries }) => {
      expect(await deliveries.takeDue(now, lease, 99)).toEqual([])
      await deliveries.save(due[3]!)
      expect(await deliveries.takeDue(now, lease, 99)).toEqual([due[3]])
      expect(await deliveries.takeDue(lease, new Date(lease.getTime() + minute), 99)).toHaveLength(32)
    })
  })

  test('two requests of one pair at the same moment: one is written, the other one sees it and says no', async () => {
    const program = aProgram()
    const { menteeId, mentorId } = aRequest(program)
    await inTenant(({ programs }) => programs.save(program))
    const send = () =>
      inTenant(async ({ requests }) => {
        if (await requests.findOpen(program.id, menteeId, mentorId)) return 'already open'
        await requests.save(aRequest(program, { menteeId, mentorId }))
        return 'sent'
      })
    const answers = await Promise.all(Array.from({ length: 6 }, send))
    expect(answers.filter((answer) => answer === 'sent')).toHaveLength(1)
    expect(answers.filter((answer) => answer === 'already open')).toHaveLength(5)
  })

  test('a transaction that loses a race runs again from the start, and gives up after five times', async () => {
    const lost = (code: string) => Object.assign(new Error('lost'), { code })
    const person = aPerson()
    let runs = 0
    await inTenant(async ({ people }) => {
      runs++
      expect(await people.find(person.id)).toBeNull()
      await people.save(person, at('2026-11-21T00:00:00Z'))
      if (runs < 5) throw lost(runs % 2 ? '40001' : '40P01')
    })
    expect(runs).toBe(5)
    expect(await inTenant(({ people }) => people.find(person.id))).toEqual(person)

    runs = 0
    const hopeless = inTenant(() => Promise.reject(lost(++runs ? '40001' : '')))
    await expect(hopeless).rejects.toMatchObject({ code: '40001' })
    expect(runs).toBe(5)
    runs = 0
    await expect(inTenant(() => Promise.reject(lost(++runs ? '22012' : '')))).rejects.toMatchObject({ code: '22012' })
    expect(runs).toBe(1)
  })

  test('two transactions that lock the same rows in opposite order both come through', async () => {
    const [one, two] = [await aSavedSeries(), await aSavedSeries()]
    const lockBoth = (first: typeof one, second: typeof one) =>
      inTenant(async ({ series }) => {
        await series.lock(first.id)
        await series.lock(second.id)
        await series.save({ ...first, attempts: first.attempts + 1 })
      })
    await Promise.all([lockBoth(one, two), lockBoth(two, one), lockBoth(one, two), lockBoth(two, one)])
    expect((await inTenant(({ series }) => series.find(one.id)))?.attempts).toBe(one.attempts + 1)
  })

  test('a failed transaction leaves nothing behind, and one inside another is refused instead of waiting for ever', async () => {
    const person = aPerson()
    const failing = inTenant(async ({ people }) => {
      await people.save(person, at('2026-11-21T00:00:00Z'))
      return await inTenant(({ people: inner }) => inner.find(person.id))
    })
    await expect(failing).rejects.toThrow('A transaction was opened inside another one')
    expect(await inTenant(({ people }) => people.find(person.id))).toBeNull()
  })
})
