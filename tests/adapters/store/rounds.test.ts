import { type OpenStore, openStoreOn } from '../../../src/adapters/store/open-store.ts'
import type { TenantId } from '../../../src/domain/people/person.ts'
import type { Unit } from '../../../src/ports/store.ts'
import { backends } from './backends.ts'
import { anId, aProgram, aRequest, aRound, aTenant, at } from './samples.ts'

describe.each(backends)('rounds of matching on $name', (backend) => {
  let open: OpenStore
  let tenant: TenantId
  const inTenant = <Result>(work: (unit: Unit) => Promise<Result>) => open.store.transaction(tenant, work)
  const ids = (count: number) => Array.from({ length: count }, () => anId<never>()).toSorted()

  beforeAll(async () => {
    open = await openStoreOn(await backend.connect(), {})
  })
  afterAll(() => open.close())
  beforeEach(() => {
    tenant = aTenant()
  })

  test('a round comes back as saved, the newest of its program first', () =>
    inTenant(async ({ programs, rounds }) => {
      const [program, other] = [aProgram(), aProgram()]
      for (const each of [program, other]) await programs.save(each)
      const [older, newer] = [aRound(program), aRound(program, { openedAt: at('2026-11-03T08:00:00Z') })]
      for (const round of [older, newer, aRound(other)]) await rounds.save(round)
      const published = { ...older, status: 'published' as const, publishedAt: at('2026-11-04T08:00:00Z'), adjustments: [] }
      await rounds.save(published)
      expect(await rounds.find(older.id)).toEqual(published)
      expect(await rounds.lock(newer.id)).toEqual(newer)
      await rounds.savePairs(newer.id, [{ menteeId: anId(), mentorId: anId(), score: 1, requestId: null, followUp: false }])
      expect(await rounds.list(program.id)).toEqual([
        { ...newer, pairs: 1 },
        { ...published, pairs: 0 },
      ])
    }))

  test('inputs come back bit by bit, and never change', () =>
    inTenant(async ({ programs, rounds }) => {
      const program = aProgram()
      await programs.save(program)
      const round = aRound(program)
      await rounds.save(round)
      const scores = Uint16Array.from({ length: 601 * 7 }, (_, place) => (place * 7919) % 65_536)
      const inputs = { mentees: ids(601), mentors: ids(7), places: [1, 2, 3, 4, 5, 6, 7], scores, barred: [] }
      const barred = [{ menteeId: inputs.mentees[3]!, rule: 'levelGap', mentors: 7 }]
      await rounds.addInputs(round.id, { ...inputs, barred })
      await rounds.addInputs(round.id, { ...inputs, scores: new Uint16Array(601 * 7) })
      expect(await rounds.findInputs(round.id)).toEqual({ ...inputs, barred })
      expect(await rounds.findInputs(anId())).toBeNull()
    }))

  test('pairs are replaced all at once, keep their requests, and lead back to the round', () =>
    inTenant(async ({ programs, requests, rounds }) => {
      const program = aProgram()
      await programs.save(program)
      const round = aRound(program)
      await rounds.save(round)
      const request = aRequest(program)
      await requests.save(request)
      const pairs = ids(1101).map((menteeId, place) => ({
        menteeId,
        mentorId: anId<never>(),
        score: place,
        requestId: null,
        followUp: false,
      }))
      await rounds.savePairs(round.id, [{ ...pairs[0]!, menteeId: anId() }])
      await rounds.replacePairs(round.id, pairs)
      expect(await rounds.listPairs(round.id)).toEqual(pairs)
      await rounds.savePairs(round.id, [{ ...pairs[7]!, requestId: request.id, followUp: true }])
      expect((await rounds.listPairs(round.id))[7]).toEqual({ ...pairs[7]!, requestId: request.id, followUp: true })
      expect(await rounds.findByRequest(request.id)).toEqual(round)
      expect(await rounds.findByRequest(anId())).toBeNull()
    }))
})
