import { randomUUID } from 'node:crypto'
import { randomChance } from '../../src/adapters/chance/random-chance.ts'
import { type OpenStore, openStoreOn } from '../../src/adapters/store/open-store.ts'
import type { TenantId } from '../../src/domain/people/person.ts'
import type { Store, Unit } from '../../src/ports/store.ts'
import type { World } from '../../src/ports/world.ts'
import { duties, type Schedule, startSchedule } from '../../src/worker/schedule.ts'
import { embeddedDatabase } from '../support/embedded-database.ts'
import { HandClock } from '../support/hand-clock.ts'

let opened: OpenStore
beforeAll(async () => {
  opened = await openStoreOn(await embeddedDatabase(), {})
})
afterAll(() => opened.close())

const noted = ['follow-directory', 'hand-out', 'prepare-sessions', 'remind-and-expire', 'resume-series', 'sync-directory']

/** A worker on a clock in the hand; some duties are noted by the first thing they ask for, and may be made to fail or to wait. */
function aWorker(before: (duty: string) => Promise<void> | undefined = () => undefined) {
  const clock = new HandClock('2026-11-20T23:59:57.500Z')
  const done: string[] = []
  const failures: string[] = []
  const note = async (duty: string) => {
    done.push(duty)
    await before(duty)
  }
  const asked =
    <Args extends unknown[], Result>(duty: string, ask: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      await note(duty)
      return ask(...args)
    }
  const watched = (unit: Unit): Unit => ({
    ...unit,
    requests: { ...unit.requests, listDue: asked('remind-and-expire', unit.requests.listDue) },
    sessions: { ...unit.sessions, listWithoutAgenda: asked('prepare-sessions', unit.sessions.listWithoutAgenda) },
    series: { ...unit.series, listStalled: asked('resume-series', unit.series.listStalled) },
    deliveries: { ...unit.deliveries, takeDue: asked('hand-out', unit.deliveries.takeDue) },
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
      readEntries: async () => new Map(),
      async *readEverybody() {
        yield { ok: true, value: [] }
      },
      readLeft: asked('follow-directory', async () => ({ ok: false, refusal: { kind: 'unavailable' } })),
    },
  }
  const start = (): Schedule => startSchedule(world as World, randomUUID() as TenantId)
  const taken = () => done.splice(0).sort()
  /** All duties wait for their time again, those aside that are made to wait. */
  const rest = (underWay = 0) => clock.asleep(duties.length - underWay)
  return { clock, failures, start, taken, rest }
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
    const { clock, start, taken, rest } = aWorker()
    const schedule = start()
    await rest()
    expect(taken()).toEqual(noted)
    const runs = new Map<string, number[]>()
    for (let second = 1; second <= 3600; second++) {
      clock.pass(1000)
      await rest()
      for (const duty of taken()) runs.set(duty, [...(runs.get(duty) ?? []), second])
    }
    await schedule.stop()
    const every = (seconds: number) => Array.from({ length: 3600 / seconds }, (_, i) => (i + 1) * seconds)
    expect(runs.get('hand-out')).toEqual(every(5))
    for (const duty of ['remind-and-expire', 'prepare-sessions', 'resume-series']) expect(runs.get(duty)).toEqual(every(60))
    expect(runs.get('follow-directory')).toEqual(every(240))
    expect(runs.get('sync-directory')).toEqual([3600])
  })

  test('a duty that fails is told by its name, does not stop the others, and is tried again', async () => {
    let broken = true
    const { clock, failures, start, taken, rest } = aWorker((duty) => {
      if (broken && (duty === 'sync-directory' || duty === 'prepare-sessions')) throw new Error('no light')
      return undefined
    })
    const schedule = start()
    await rest()
    expect(taken()).toEqual(noted)
    expect(failures.sort()).toEqual(['duty.failed prepare-sessions: no light', 'duty.failed sync-directory: no light'])
    broken = false
    clock.pass(60_000)
    await rest()
    expect(taken()).toContain('prepare-sessions')
    await schedule.stop()
    expect(failures).toHaveLength(2)
  })

  test('a duty that waits for an answer keeps none of the others, and is not begun a second time', async () => {
    const gate = aGate()
    const { clock, start, taken, rest } = aWorker((duty) => (duty === 'follow-directory' ? gate.opened : undefined))
    const schedule = start()
    await rest(1)
    expect(taken()).toEqual(noted)
    for (let minutes = 1; minutes <= 30; minutes++) {
      clock.pass(60_000)
      await rest(1)
      expect(taken()).toEqual(['hand-out', 'prepare-sessions', 'remind-and-expire', 'resume-series'])
    }
    gate.open()
    await rest()
    expect(taken()).toEqual(['follow-directory'])
    await schedule.stop()
  })

  test('a jump of the clock brings what has become due, at once', async () => {
    const { clock, start, taken, rest } = aWorker()
    const schedule = start()
    await rest()
    taken()
    clock.jumpTo('2026-11-21T00:00:02.499Z')
    await rest()
    expect(taken()).toEqual([])
    clock.jumpTo('2026-11-21T00:00:02.500Z')
    await rest()
    expect(taken()).toEqual(['hand-out'])
    clock.jumpTo('2026-11-27T23:59:57.500Z')
    await rest()
    expect(taken()).toEqual(noted)
    await schedule.stop()
  })

  test('a jump in the middle of a duty is not missed', async () => {
    const gate = aGate()
    const { clock, start, taken, rest } = aWorker((duty) => (duty === 'follow-directory' ? gate.opened : undefined))
    const schedule = start()
    await rest(1)
    taken()
    clock.jumpTo('2026-11-21T00:03:57.500Z')
    await rest(1)
    expect(taken()).toEqual(['hand-out', 'prepare-sessions', 'remind-and-expire', 'resume-series'])
    gate.open()
    await rest()
    expect(taken()).toEqual(['follow-directory'])
    await schedule.stop()
  })

  test('stopping waits for the duty under way, and none begins again', async () => {
    const gate = aGate()
    const { clock, start, taken, rest } = aWorker((duty) => (duty === 'follow-directory' ? gate.opened : undefined))
    const schedule = start()
    await rest(1)
    expect(taken()).toEqual(noted)
    let stopped = false
    const stopping = schedule.stop().then(() => {
      stopped = true
    })
    clock.jumpTo('2027-01-01T00:00:00Z')
    await new Promise((resolve) => setImmediate(resolve))
    expect(stopped).toBe(false)
    gate.open()
    await stopping
    expect(taken()).toEqual([])
  })
})
