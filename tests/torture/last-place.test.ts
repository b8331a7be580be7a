import { randomChance } from '../../src/adapters/chance/random-chance.ts'
import { type OpenStore, openStoreOn } from '../../src/adapters/store/open-store.ts'
import type { RequestId } from '../../src/domain/people/ids.ts'
import type { Actor } from '../../src/ports/actor.ts'
import type { World } from '../../src/ports/world.ts'
import { acceptRequest } from '../../src/usecases/requests/accept-request.ts'
import { sendRequest } from '../../src/usecases/requests/send-request.ts'
import { backends } from '../adapters/store/backends.ts'
import { aPerson, aProgram, aTenant } from '../adapters/store/samples.ts'
import { HandClock } from '../support/hand-clock.ts'

const rounds = 12
const asks = 4

describe.each(backends)('on $name', (backend) => {
  const clock = new HandClock('2026-11-16T14:30:00Z')
  const tenantId = aTenant()
  let opened: OpenStore
  let world: World
  beforeAll(async () => {
    opened = await openStoreOn(await backend.connect(), { clock })
    const telemetry = { event: () => undefined, failure: () => undefined }
    // Everybody is known and nobody has a manager: nothing else of the world is asked.
    world = { store: opened.store, clock, chance: randomChance, telemetry, step: () => undefined } as unknown as World
  })
  afterAll(() => opened.close())

  test('of several requests accepted at the same moment for a mentor’s last place, one is', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { mentor, requests } = await aMentorWithOnePlace()
      const answers = await Promise.all(requests.map((id) => acceptRequest(world, mentor, id)))
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.reason]))
      // Those that lost were led on to other mentors in the same moment, so that there is nothing left to accept.
      expect(refusals).toEqual(Array.from({ length: asks - 1 }, () => 'alreadyDecided'))
      expect((await statusesOf(requests)).toSorted()).toEqual(['accepted', ...Array.from({ length: asks - 1 }, () => 'noPlace')])
    }
  })

  function statusesOf(ids: readonly RequestId[]) {
    return opened.store.transaction(tenantId, ({ requests }) => Promise.all(ids.map(async (id) => (await requests.find(id))?.status)))
  }

  async function aMentorWithOnePlace(): Promise<{ mentor: Actor; requests: RequestId[] }> {
    const [manager, mentor, ...mentees] = Array.from({ length: 2 + asks }, () => aPerson({ managerId: null }))
    const program = aProgram({ managerId: manager!.id, template: 'skills', approvalPolicy: 'none', status: 'open' })
    const programId = program.id
    await opened.store.transaction(tenantId, async ({ people, programs }) => {
      for (const person of [manager!, mentor!, ...mentees]) await people.save(person, clock.now())
      await programs.save(program)
      const place = {
        programId,
        personId: mentor!.id,
        status: 'active' as const,
        offers: ['SQL'],
        boundaries: '',
        capacity: 1,
        hoursPerMonth: 2,
      }
      await programs.saveMentor(place, clock.now())
      for (const { id } of mentees)
        await programs.saveMentee({ programId, personId: id, motive: 'skills', skillsWanted: ['SQL'], goals: [] }, clock.now())
    })
    const requests: RequestId[] = []
    for (const { id: personId } of mentees) {
      const words = { programId, mentorId: mentor!.id, whyYou: 'You know.', howHelp: 'Show me.' }
      const sent = await sendRequest(world, { tenantId, personId, roles: [] }, words)
      if (!sent.ok) throw new Error(`not sent: ${sent.reason}`)
      requests.push(sent.value.id)
    }
    return { mentor: { tenantId, personId: mentor!.id, roles: [] }, requests }
  }
})
