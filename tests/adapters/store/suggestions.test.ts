import { type OpenStore, openStoreOn } from '../../../src/adapters/store/open-store.ts'
import type { PersonId, TenantId } from '../../../src/domain/people/person.ts'
import type { Program } from '../../../src/domain/programs/program.ts'
import type { Unit } from '../../../src/ports/store.ts'
import { backends } from './backends.ts'
import { anId, aPerson, aProgram, aRequest, aTenant, at } from './samples.ts'

const monday = at('2026-11-16T08:00:00.123Z')
const tuesday = at('2026-11-17T08:00:00.456Z')

describe.each(backends)('suggestions on $name', (backend) => {
  let open: OpenStore
  let tenant: TenantId
  const inTenant = <Result>(work: (unit: Unit) => Promise<Result>) => open.store.transaction(tenant, work)

  beforeAll(async () => {
    open = await openStoreOn(await backend.connect(), {})
  })
  afterAll(() => open.close())
  beforeEach(() => {
    tenant = aTenant()
  })

  async function aMenteeIn({ people, programs }: Unit, program: Program, active = true): Promise<PersonId> {
    const person = aPerson({ active })
    await people.save(person, monday)
    await programs.saveMentee({ programId: program.id, personId: person.id, motive: 'growth', skillsWanted: [], goals: [] }, monday)
    return person.id
  }

  test('only those count whose mentee still looks, and no mentor who was asked meanwhile', () =>
    inTenant(async (unit) => {
      const [program, other] = [aProgram(), aProgram()]
      for (const each of [program, other]) await unit.programs.save(each)
      const [looks, asks, matched, ended] = [
        ...[await aMenteeIn(unit, program), await aMenteeIn(unit, program)],
        ...[await aMenteeIn(unit, program), await aMenteeIn(unit, program)],
      ] as const
      const gone = await aMenteeIn(unit, program, false)
      const [mentorId, second] = [anId<PersonId>(), anId<PersonId>()]
      const shownTo = (menteeId: PersonId, whom = mentorId) => ({ menteeId, mentorId: whom, shownAt: monday })
      for (const [menteeId, endedAt] of [
        [matched, null],
        [ended, tuesday],
      ] as const) {
        const request = aRequest(program, { menteeId, status: 'accepted' })
        await unit.requests.save(request)
        await unit.mentorships.save({
          ...{ id: anId(), programId: program.id, requestId: request.id, startedAt: monday, endedAt, endedBy: null, endWords: '' },
          status: endedAt ? 'ended' : 'active',
          members: [
            { personId: menteeId, role: 'mentee' },
            { personId: mentorId, role: 'mentor' },
          ],
        })
      }
      await unit.requests.save(aRequest(program, { menteeId: asks, mentorId, expiresAt: tuesday }))
      await unit.requests.save(aRequest(program, { menteeId: looks, mentorId, status: 'declined', expiresAt: null }))
      await unit.suggestions.add(
        program.id,
        [looks, asks, matched, ended, gone, anId<PersonId>()].map((id) => shownTo(id)),
      )
      await unit.suggestions.add(program.id, [shownTo(asks, second)])
      await unit.suggestions.add(other.id, [shownTo(looks)])

      const listed = await unit.suggestions.list(program.id)
      expect(new Set(listed)).toEqual(new Set([shownTo(looks), shownTo(ended), shownTo(asks, second)]))
    }))

  test('what is shown keeps its date, and what a new deal leaves out goes unless it was shown after the deal was read', () =>
    inTenant(async (unit) => {
      const program = aProgram()
      await unit.programs.save(program)
      const menteeId = await aMenteeIn(unit, program)
      const [kept, left, late, fresh] = [anId<PersonId>(), anId<PersonId>(), anId<PersonId>(), anId<PersonId>()]
      const shown = (mentorId: PersonId, shownAt: Date) => ({ menteeId, mentorId, shownAt })
      await unit.suggestions.lock(program.id)
      await unit.suggestions.add(program.id, [shown(kept, monday), shown(left, monday), shown(late, tuesday)])
      await unit.suggestions.add(program.id, [shown(kept, tuesday)])
      await unit.suggestions.replace(program.id, [shown(kept, monday), shown(fresh, tuesday)], monday)
      expect(new Set(await unit.suggestions.list(program.id))).toEqual(
        new Set([shown(kept, monday), shown(fresh, tuesday), shown(late, tuesday)]),
      )
      await unit.suggestions.remove(program.id, [shown(fresh, tuesday)])
      expect((await unit.suggestions.list(program.id)).map(({ mentorId }) => mentorId)).toEqual([kept, late])
      await unit.suggestions.forget(program.id, menteeId)
      expect(await unit.suggestions.list(program.id)).toEqual([])
    }))
})
