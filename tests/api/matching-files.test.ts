import type { Someone } from '../support/graph-tenant.ts'
import { ProductUnderTest } from '../support/product-under-test.ts'
import { aMentee, aMentor, aProgram, aRequest } from '../support/situations.ts'

let product: ProductUnderTest
let manager: Someone
beforeAll(async () => {
  product = await ProductUnderTest.start({ now: '2026-02-02T09:30:00Z' })
  manager = product.tenant.person('Petra Program', { appRoles: ['ProgramManager'] })
})
afterAll(() => product.close())

const addressOf = ({ address }: Someone) => address
const sentTo = (person: Someone) => product.mail.to(person)

const importMentors = (programId: string, lines: readonly string[], dryRun = false) =>
  importPeople('importMentors', programId, lines, dryRun)
const importMentees = (programId: string, lines: readonly string[], dryRun = false) =>
  importPeople('importMentees', programId, lines, dryRun)

async function importPeople(name: 'importMentors' | 'importMentees', programId: string, lines: readonly string[], dryRun: boolean) {
  await product.syncDirectory()
  const reply = await product.as(manager).call(name, { params: { programId }, body: { csv: lines.join('\n'), dryRun } })
  await product.settle()
  return reply
}

describe('mentors of a file', () => {
  test('are asked, once, however often the file comes; nobody is a mentor before saying so', async () => {
    const programId = await aProgram(product, manager)
    const [lena, otto, joined] = ['Lena Listed', 'Otto Listed', 'Jo Joined'].map((name) => product.tenant.person(name))
    await aMentor(product, programId, joined!, 3)
    const lines = ['Address;Offers', `${addressOf(lena!)};SQL`, `${addressOf(otto!).toUpperCase()};`, `${addressOf(joined!)};Chess`]
    const nothingYet = { found: 3, alreadyIn: 1, invited: 0, notInvited: 2, faults: [] }
    expect(await importMentors(programId, lines, true)).toEqual(nothingYet)
    expect(sentTo(lena!)).toEqual([])
    const all = { found: 3, alreadyIn: 1, invited: 2, notInvited: 0, faults: [] }
    expect(await importMentors(programId, lines)).toEqual(all)
    expect(await importMentors(programId, lines)).toEqual(all)
    expect([lena!, otto!, joined!].map(sentTo)).toEqual([['mentor.invited'], ['mentor.invited'], []])
    const { mentors } = (await product.as(manager).call('listPrograms')).programs.find(({ id }) => id === programId)!
    expect(mentors).toBe(1)
    const { candidates } = await candidatesFor(programId)
    expect(candidates.map(({ person, offers }) => [person.name, offers])).toEqual([['Jo Joined', ['Public speaking']]])
  })

  test('come in although other rows are bad, and every bad row is told with its line and what to do', async () => {
    const programId = await aProgram(product, manager)
    const good = product.tenant.person('Gus Good')
    const lines = ['address,name', 'nobody@elsewhere.example,X', '', 'no address,Y', addressOf(good), `"${addressOf(good)}",twice`, ',Z']
    const { faults, ...counts } = await importMentors(programId, lines)
    expect(counts).toEqual({ found: 1, alreadyIn: 0, invited: 1, notInvited: 0 })
    expect(faults.map(({ line, column, value, problem }) => [line, column, value, problem])).toEqual([
      [2, 'address', 'nobody@elsewhere.example', 'notFound'],
      [4, 'address', 'no address', 'address'],
      [6, 'address', addressOf(good), 'twice'],
      [7, 'address', null, 'required'],
    ])
    expect(faults[0]!.message).toBe('the directory has nobody with this address. Correct it, or take the row out.')
    expect(sentTo(good)).toEqual(['mentor.invited'])
  })

  test('twenty a day are asked, the others when the file comes again', async () => {
    const programId = await aProgram(product, manager)
    const many = Array.from({ length: 23 }, (_, place) => product.tenant.person(`Mia Many${place}`))
    const lines = ['address', ...many.map(addressOf)]
    expect(await importMentors(programId, lines)).toMatchObject({ found: 23, invited: 20, notInvited: 3 })
    expect(await importMentors(programId, lines)).toMatchObject({ found: 23, invited: 20, notInvited: 3 })
    await product.advance('P1DT1H')
    expect(await importMentors(programId, lines)).toMatchObject({ found: 23, invited: 23, notInvited: 0 })
  })

  test('are nobody’s where the file is none', async () => {
    const programId = await aProgram(product, manager)
    const { faults, found } = await importMentors(programId, ['{"mentors": []}'])
    expect([found, faults.map(({ line, column, problem }) => [line, column, problem])]).toEqual([
      0,
      [
        [1, null, 'columnUnknown'],
        [1, 'address', 'columnMissing'],
      ],
    ])
  })
})

describe('mentees of a file', () => {
  test('are asked, once; nobody looks for a mentor before saying so, and saying so answers the invitation', async () => {
    const programId = await aProgram(product, manager)
    const [ruth, carl, joined] = ['Ruth Wished', 'Carl Wished', 'Jill Joined'].map((name) => product.tenant.person(name))
    await aMentee(product, programId, joined!)
    const lines = [
      'address,wants,motive,name',
      `${addressOf(ruth!)},SQL,network,Ruth`,
      `${addressOf(carl!)},,,`,
      `${addressOf(joined!)},Chess,,`,
    ]
    expect(await importMentees(programId, lines, true)).toEqual({ found: 3, alreadyIn: 1, invited: 0, notInvited: 2, faults: [] })
    expect(sentTo(ruth!)).toEqual([])
    const all = { found: 3, alreadyIn: 1, invited: 2, notInvited: 0, faults: [] }
    expect(await importMentees(programId, lines)).toEqual(all)
    expect(await importMentees(programId, lines)).toEqual(all)
    expect([ruth!, carl!, joined!].map(sentTo)).toEqual([['mentee.invited'], ['mentee.invited'], []])
    const participants = async () => (await product.as(manager).call('getProgramOverview', { params: { programId } })).participants
    expect(await participants()).toMatchObject({ mentors: 0, mentees: 1 })

    const { items } = await product.as(ruth!).call('getInbox')
    expect(items.map(({ kind, from }) => [kind, from?.name])).toEqual([['menteeInvitation', 'Petra Program']])
    await aMentee(product, programId, ruth!)
    expect(await participants()).toMatchObject({ mentees: 2 })
    expect((await product.as(ruth!).call('getInbox')).items).toEqual([])
    expect(await importMentees(programId, lines)).toEqual({ ...all, alreadyIn: 2, invited: 1 })
  })

  test('who say "not now" are not asked again, as whatever', async () => {
    const programId = await aProgram(product, manager)
    const noah = product.tenant.person('Noah Notnow')
    await importMentees(programId, ['address', addressOf(noah)])
    const [invitation] = (await product.as(noah).call('getInbox')).items
    await product.as(noah).call('answerInvitation', { params: { invitationId: invitation!.subject }, body: { answer: 'later' } })
    const notAsked = { found: 1, alreadyIn: 0, invited: 0, notInvited: 1, faults: [] }
    expect(await importMentees(programId, ['address', addressOf(noah)])).toEqual(notAsked)
    expect(await importMentors(programId, ['address', addressOf(noah)])).toEqual(notAsked)
    expect(sentTo(noah)).toEqual(['mentee.invited'])
  })

  test('have columns of their own', async () => {
    const programId = await aProgram(product, manager)
    const { faults } = await importMentees(programId, ['address,offers', 'somebody,SQL'])
    expect(faults.map(({ line, column, problem }) => [line, column, problem])).toEqual([
      [1, null, 'columnUnknown'],
      [2, 'address', 'address'],
    ])
  })
})

describe('exclusions of a file', () => {
  test('keep two people apart in every program, whichever of them would be the mentor', async () => {
    const programId = await aProgram(product, manager)
    const [kept, free] = [product.tenant.person('Kay Kept'), product.tenant.person('Fay Free')]
    for (const mentor of [kept, free]) await aMentor(product, programId, mentor, 8)
    const lines = [`${addressOf(kept)},${addressOf(mentee())}`, `${addressOf(kept)},x@elsewhere.example`]
    await product.syncDirectory()
    const csv = ['mentee,mentor', ...lines].join('\n')
    const fault = { line: 3, column: 'mentor', value: 'x@elsewhere.example', problem: 'notFound', message: expect.any(String) }
    const call = (dryRun: boolean) => product.as(manager).call('importExclusions', { body: { csv, dryRun } })
    expect(await call(true)).toEqual({ added: 1, known: 0, faults: [fault] })
    expect((await candidatesFor(programId)).candidates.map(({ person }) => person.name).sort()).toEqual(['Fay Free', 'Kay Kept'])
    expect(await call(false)).toEqual({ added: 1, known: 0, faults: [fault] })
    expect(await call(false)).toEqual({ added: 0, known: 1, faults: [fault] })
    expect((await candidatesFor(programId)).candidates.map(({ person }) => person.name)).toEqual(['Fay Free'])
  })
})

test('exclusions of a file end what is open between the two, as those said by hand do', async () => {
  const programId = await aProgram(product, manager)
  const [asker, asked] = [product.tenant.person('Ann Asker'), product.tenant.person('Al Asked')]
  const requestId = await aRequest(product, programId, asker, asked)
  await product.syncDirectory()
  const csv = ['mentee,mentor', `${addressOf(asker)},${addressOf(asked)}`].join('\n')
  const status = async () => (await product.as(asker).call('getRequest', { params: { requestId } })).status
  await product.as(manager).call('importExclusions', { body: { csv, dryRun: true } })
  expect(await status()).toBe('waitingForMentor')
  await product.as(manager).call('importExclusions', { body: { csv, dryRun: false } })
  expect(await status()).toBe('noPlace')
})

let newcomer: Someone | null = null
function mentee(): Someone {
  newcomer ??= product.tenant.person('Nora Newcomer')
  return newcomer
}

async function candidatesFor(programId: string) {
  await aMentee(product, programId, mentee())
  return product.as(mentee()).call('findCandidates', { params: { programId } })
}
