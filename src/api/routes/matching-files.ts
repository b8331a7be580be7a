import { readExclusions } from '../../contract/files/exclusion-rows.ts'
import { reasonsCell, writeMatches } from '../../contract/files/match-file.ts'
import { readNamedPeople } from '../../contract/files/named-people.ts'
import type { RowFault } from '../../contract/files/row-fault.ts'
import type { RowFaultReply } from '../../contract/matching-files.ts'
import type { ProgramId, RoundId } from '../../domain/people/ids.ts'
import { reasonLabels, requestWords, roundFile, rowFaults, unmatchedWords } from '../../messages/en/files.ts'
import { importExclusions } from '../../usecases/matching/import-exclusions.ts'
import { importPeople } from '../../usecases/programs/import-people.ts'
import { exportRound } from '../../usecases/rounds/export-round.ts'
import { getFairness } from '../../usecases/rounds/get-fairness.ts'
import type { RoundPath } from '../../usecases/rounds/round-at-hand.ts'
import type { Call, Handlers } from '../handler.ts'

type Names = 'importMentors' | 'importMentees' | 'importExclusions' | 'exportRound' | 'getRoundFairness'

export const matchingFiles: Handlers<Names> = {
  importMentors: (call) => importNamed(call, 'mentor'),
  importMentees: (call) => importNamed(call, 'mentee'),

  async importExclusions({ world, actor, body }) {
    const { rows, faults } = readExclusions(body.csv)
    const imported = await importExclusions(world, actor, rows, body.dryRun)
    if (!imported.ok) return imported
    const { unknown, samePerson, ...counts } = imported.value
    const missing = rows.flatMap((row) =>
      (['mentee', 'mentor'] as const)
        .filter((column) => unknown.includes(row[column]))
        .map((column): RowFault => ({ line: row.line, column, value: row[column], problem: 'notFound' })),
    )
    const alone = rows
      .filter(({ mentee, mentor }) => samePerson.some((pair) => pair.mentee === mentee && pair.mentor === mentor))
      .map(({ line, mentor }): RowFault => ({ line, column: 'mentor', value: mentor, problem: 'samePerson' }))
    return { ...counts, faults: told([...faults, ...missing, ...alone]) }
  },

  async exportRound({ world, actor, params }) {
    const exported = await exportRound(world, actor, pathOf(params))
    return exported.ok ? { csv: resultsOf(exported.value) } : exported
  },

  getRoundFairness: ({ world, actor, params }) => getFairness(world, actor, pathOf(params)),
}

async function importNamed({ world, actor, params, body }: Call<'importMentors' | 'importMentees'>, role: 'mentor' | 'mentee') {
  const { rows, faults } = readNamedPeople(body.csv, `${role}s`)
  const addresses = rows.map(({ address }) => address)
  const imported = await importPeople(world, actor, { programId: params.programId as ProgramId, role }, addresses, body.dryRun)
  if (!imported.ok) return imported
  const { unknown, ...counts } = imported.value
  const strangers = rows.filter(({ address }) => unknown.includes(address))
  const missing = strangers.map(({ line, address }): RowFault => ({ line, column: 'address', value: address, problem: 'notFound' }))
  return { ...counts, faults: told([...faults, ...missing]) }
}

function pathOf({ programId, roundId }: { readonly programId: string; readonly roundId: string }): RoundPath {
  return { programId: programId as ProgramId, roundId: roundId as RoundId }
}

type Exported = Extract<Awaited<ReturnType<typeof exportRound>>, { ok: true }>['value']

function resultsOf({ pairs, unmatched, addressOf }: Exported): string {
  const matched = pairs.map(({ mentee, mentor, score, reasons, request }) => ({
    ...{ mentee: addressOf(mentee), menteeName: mentee.name, mentor: addressOf(mentor), mentorName: mentor.name, score },
    ...{ reasons: reasonsCell(reasons, reasonLabels), request: request && requestWords[request], unmatched: null },
  }))
  const others = unmatched.map(({ mentee, why }) => ({
    ...{ mentee: addressOf(mentee), menteeName: mentee.name, mentor: null, score: null, reasons: '' },
    unmatched: unmatchedWords[why.kind],
  }))
  return writeMatches([...matched, ...others], roundFile)
}

function told(faults: readonly RowFault[]): RowFaultReply[] {
  return faults.toSorted((a, b) => a.line - b.line).map((fault) => ({ ...fault, message: rowFaults[fault.problem] }))
}
