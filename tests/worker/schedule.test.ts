import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { randomChance } from '../../src/adapters/chance/random-chance.ts'
import { type OpenStore, openStore } from '../../src/adapters/store/open-store.ts'
import type { TenantId } from '../../src/domain/people/person.ts'
import type { Store, Unit } from '../../src/ports/store.ts'
import type { World } from '../../src/ports/world.ts'
import { type Schedule, startSchedule } from '../../src/worker/schedule.ts'
import { HandClock } from '../support/hand-clock.ts'

let opened: OpenStore
beforeAll(async () => {
  opened = await openStore({})
})
afterAll(() => opened.close())

const everyDuty = ['sync-directory', 'remind-and-expire', 'prepare-sessions', 'resume-series', 'hand-out']

/** A worker on a clock in the hand; each duty is noted by the first thing it asks for, and may be made to fail or to wait. */
function aWorker(before: (duty: string) => Promise<void> | undefined = () => undefined) {
  const clock = new HandClock('2026-11-20T23:59:57.500Z')
  const done: string[] = []
  const failures: string[] = []
  const note = async (duty: string) => {
    done.push(duty)
    await before(duty)
  }
  const noted =
    <Args extends unknown[], Result>(duty: string, ask: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      await note(duty)
      return ask(...args)
    }
  const watched = (unit: Unit): Unit => ({
    ...unit,
    requests: { ...unit.requests, listDue: noted('remind-and-expire', unit.requests.listDue) },
    sessions: { ...unit.sessions, listWithoutAgenda: noted('prepare-sessions', unit.sessions.listWithoutAgenda) },
    series: { ...unit.series, listStalled: noted('resume-series', unit.series.listStalled) },
    deliveries: { ...unit.deliveries, takeDue: noted('hand-out', unit.deliveries.takeDue) },
    jobs: {
      enqueue: async (kind, data, options) => {
        if (kind === 'sync-directory') await note(kind)
        await unit.jobs.enqueue(kind, data, options)
      },
    },
  })
  const store: Store = { transaction: (tenantId, work) => opened.store.transaction(tenantId, (unit) => work(watched(unit))) }
  const world: Pick<World, 'store' | 'directory' | 'clock' | 'chance' | 'telemetry' | 'step'> = {
    store,
    clock,
    chance: randomChance,
    step: () => undefined,
    telemetry: {
      event: () => undefined,
      failure: (code, error, facts) => failures.push(`${code} ${facts?.duty}: ${(error as Error).message}`),
    },
    directory: {
      readMyself: async () => ({ ok: false, refusal: { kind: 'unavailable' } }),
      readPerson: async () => ({ ok: false, refusal: { kind: 'unavailable' } }),
      readPeople: async () => new Map(),
      async *readEverybody() {
        yield { ok: true, value: [] }
      },
      readLeft: async () => ({ ok: false, refusal: { kind: 'unavailable' } }),
    },
  }
  const start = (): Schedule => startSchedule(world as World, randomUUID() as TenantId)
  const taken = () => done.splice(0)
  return { clock, failures, start, taken }
}

function aGate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

describe('the schedule', () => {
  test('does everything once at the start, then each duty when its time has come', async () => {
    const { clock, start, taken } = aWorker()
    const schedule = start()
    await clock.asleep()
    expect(taken()).toEqual(everyDuty)
    const runs = new Map<string, number[]>()
    for (let second = 1; second <= 3600; second++) {
      clock.pass(1000)
      await clock.asleep()
      for (const duty of taken()) runs.set(duty, [...(runs.get(duty) ?? []), second])
    }
    await schedule.stop()
    const every = (seconds: number) => Array.from({ length: 3600 / seconds }, (_, i) => (i + 1) * seconds)
    expect(runs.get('hand-out')).toEqual(every(5))
    for (const duty of ['remind-and-expire', 'prepare-sessions', 'resume-series']) expect(runs.get(duty)).toEqual(every(60))
    expect(runs.get('sync-directory')).toEqual([3600])
  })

  test('a duty that fails is told by its name, does not stop the others, and is tried again', async () => {
    let broken = true
    const { clock, failures, start, taken } = aWorker((duty) => {
      if (broken && (duty === 'sync-directory' || duty === 'prepare-sessions')) throw new Error('no light')
      return undefined
    })
    const schedule = start()
    await clock.asleep()
    expect(taken()).toEqual(everyDuty)
    expect(failures).toEqual(['duty.failed sync-directory: no light', 'duty.failed prepare-sessions: no light'])
    broken = false
    clock.pass(60_000)
    await clock.asleep()
    expect(taken()).toContain('prepare-sessions')
    await schedule.stop()
    expect(failures).toHaveLength(2)
  })

  test('a jump of the clock starts the next round at once', async () => {
    const { clock, start, taken } = aWorker()
    const schedule = start()
    await clock.asleep()
    taken()
    clock.jumpTo('2026-11-27T23:59:57.500Z')
    await clock.asleep()
    expect(taken()).toEqual(everyDuty)
    await schedule.stop()
  })

  test('a jump in the middle of a round is not missed', async () => {
    const gate = aGate()
    const begun = aGate()
    const { clock, start, taken } = aWorker((duty) => {
      if (duty !== 'sync-directory') return undefined
      begun.open()
      return gate.opened
    })
    const schedule = start()
    await begun.opened
    clock.jumpTo('2026-11-21T00:00:02.499Z')
    clock.jumpTo('2026-11-21T00:00:02.500Z')
    gate.open()
    await clock.asleep()
    expect(taken()).toEqual([...everyDuty, 'hand-out'])
    await schedule.stop()
  })

  test('stopping waits for the duty under way, and no other begins', async () => {
    const gate = aGate()
    const begun = aGate()
    const { clock, start, taken } = aWorker((duty) => {
      if (duty !== 'remind-and-expire') return undefined
      begun.open()
      return gate.opened
    })
    const schedule = start()
    await begun.opened
    let stopped = false
    const stopping = schedule.stop().then(() => {
      stopped = true
    })
    await new Promise((resolve) => setImmediate(resolve))
    expect(stopped).toBe(false)
    gate.open()
    await stopping
    clock.jumpTo('2027-01-01T00:00:00Z')
    expect(taken()).toEqual(['sync-directory', 'remind-and-expire'])
  })
})
