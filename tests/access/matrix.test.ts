import { type DataKind, matrix, type Permit, type Relation } from '../../src/access/matrix.ts'
import { routeAccess } from '../../src/access/routes.ts'
import { rolesNeeded } from '../../src/api/staff-only.ts'
import { routes } from '../../src/contract/routes.ts'

const kinds = Object.keys(matrix) as DataKind[]
const rights = (kind: DataKind): Partial<Record<Relation, readonly Permit[]>> => matrix[kind]
const whoMay = (kind: DataKind, ...permits: Permit[]): Relation[] =>
  (Object.entries(rights(kind)) as [Relation, readonly Permit[]][])
    .filter(([, granted]) => permits.some((permit) => granted.includes(permit)))
    .map(([relation]) => relation)
    .sort()

describe('routes', () => {
  test('each has an entry, and no entry is without a route', () => {
    expect(Object.keys(routeAccess).sort()).toEqual(Object.keys(routes).sort())
  })

  test('each touches a kind of data that the matrix knows, in a way that somebody may', () => {
    const closed = Object.entries(routeAccess).filter(([, { data, permit }]) => !kinds.includes(data) || whoMay(data, permit).length === 0)
    expect(closed).toEqual([])
  })

  test('each that changes something asks for the right to write', () => {
    const loose = Object.entries(routeAccess).filter(
      ([name, { permit }]) => routes[name as keyof typeof routes].method !== 'GET' && (permit as Permit) !== 'write',
    )
    expect(loose).toEqual([])
  })
})

describe('what only staff may do', () => {
  test('is refused by role before anything is looked up', () => {
    const names = Object.keys(routes) as (keyof typeof routes)[]
    const closed = names.filter((name) => rolesNeeded(routeAccess[name]) !== null)
    expect(closed).toEqual([
      ...['getAskedAttributes', 'askAttributes'],
      ...['listTypedSkills', 'decideSkill', 'takeBackSkillDecision'],
      ...['listTemplates', 'createProgram', 'changeProgram', 'getWaitlist', 'getFitFigures'],
      ...['getProgramOverview', 'getProgramHealth'],
      ...['getMatchRules', 'changeMatchRules', 'previewMatchRules', 'listExclusions', 'excludePair', 'allowPairAgain'],
      ...['getCoverage', 'inviteColleagues'],
      ...['previewRound', 'openRound', 'listRounds', 'getRound', 'listRoundChoices'],
      ...['adjustRound', 'undoAdjustment', 'publishRound', 'discardRound', 'replayRound'],
      ...['importMentors', 'importMentees', 'importExclusions', 'exportRound', 'getRoundFairness'],
    ])
    for (const name of closed) expect(rolesNeeded(routeAccess[name])).toEqual(['ProgramManager'])
  })

  test('is told by the permit: figures are for all staff, content for those who stand in a relation to it', () => {
    expect(rolesNeeded({ data: 'programStatistics', permit: 'aggregate' })).toEqual(['ProgramManager', 'SafeguardingContact', 'Admin'])
    expect(rolesNeeded({ data: 'goals', permit: 'aggregate' })).toEqual(['ProgramManager'])
    expect(rolesNeeded({ data: 'goals', permit: 'read' })).toBeNull()
    expect(rolesNeeded({ data: 'mentorshipExists', permit: 'read' })).toBeNull()
  })
})

describe('what the two share', () => {
  test.each<DataKind>(['requestWords', 'agreement', 'sharedNotes'])('%s is read by the two alone', (kind) => {
    expect(whoMay(kind, 'read', 'write', 'metadata', 'aggregate')).toEqual(['mentee', 'mentor'])
  })

  test('goals are the mentee’s to write and the mentor’s to read; a program manager sees sums, a line manager and an approver nothing', () => {
    expect(rights('goals')).toEqual({ mentee: ['read', 'write'], mentor: ['read'], programManager: ['aggregate'] })
  })

  test('what somebody says of themselves is read by nobody else, and counted for program managers', () => {
    expect(whoMay('givenAttributes', 'read', 'write', 'metadata')).toEqual(['self'])
    expect(whoMay('givenAttributes', 'aggregate')).toEqual(['programManager'])
  })

  test('feedback is read by its writer alone', () => {
    expect(whoMay('ownFeedback', 'read', 'write')).toEqual(['self'])
    expect(whoMay('ownFeedback', 'metadata')).toEqual([])
  })
})

describe('who decides and who watches', () => {
  test('an approval is decided by its approver alone, and its reason for "no" is hidden from the mentor', () => {
    expect(whoMay('approval', 'write')).toEqual(['approver'])
    expect(rights('refusalReason')).not.toHaveProperty('mentor')
  })

  test('an approver sees that and for whom, never what the two wrote', () => {
    const seen = kinds.filter((kind) => rights(kind).approver)
    expect(seen.sort()).toEqual(['approval', 'directoryBasics', 'refusalReason', 'requestStatus'])
  })

  test('a line manager knows of the pair and its hours, nothing else', () => {
    expect(kinds.filter((kind) => rights(kind).lineManager).sort()).toEqual(['directoryBasics', 'meetingTimes', 'mentorshipExists'])
    expect(rights('meetingTimes').lineManager).toEqual(['metadata'])
  })

  test('how series do is the program manager’s to see as figures, and nobody else’s', () => {
    expect(rights('seriesHealth')).toEqual({ programManager: ['metadata'] })
  })

  test('an admin runs the system without reading content', () => {
    const read = kinds.filter((kind) => rights(kind).admin?.some((permit) => permit === 'read' || permit === 'write'))
    expect(read).toEqual(['directoryBasics'])
  })

  test('staff change programs and what words mean, match and keep people apart, ask colleagues, and change no personal data', () => {
    const staff: Relation[] = ['programManager', 'safeguardingContact', 'admin', 'lineManager']
    expect(kinds.filter((kind) => staff.some((relation) => rights(kind)[relation]?.includes('write')))).toEqual([
      ...['askedAttributes', 'program', 'skillWords', 'matchRound', 'programInvitations', 'exclusions'],
    ])
  })

  test('colleagues see basics, programs and what mentors publish, and may invite', () => {
    const seen = kinds.filter((kind) => rights(kind).colleague)
    expect(seen.sort()).toEqual(['directoryBasics', 'invitation', 'mentorProfile', 'program'])
    expect(rights('invitation').colleague).toEqual(['write'])
  })
})
