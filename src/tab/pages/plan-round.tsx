import '../format/office-texts.ts'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { PoolFilters } from '../../contract/rounds.ts'
import { Loaded } from '../components/loaded.tsx'
import { useNotices } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { useRound, useRounds } from '../features/rounds/api.ts'
import { RoundPlanner } from '../features/rounds/round-planner.tsx'
import { WhereOfficeAsks } from '../features/rounds/where-office-asks.tsx'
import { useText } from '../format/use-text.ts'

const everybody: PoolFilters = {
  mentees: { departments: [], sites: [], levels: [] },
  mentors: { departments: [], sites: [], levels: [] },
}

/** A round from the start: everybody, and the weights of the program. */
export function NewRoundPage() {
  const text = useText()
  const { programId = '' } = useParams<Record<string, string>>()
  const query = useRounds(programId)
  const opened = useOpened(programId)
  // One seed for the preview and the draft, so that the draft is what was previewed.
  const [seed] = useState(() => crypto.getRandomValues(new Uint32Array(1))[0]! >>> 1)
  return (
    <Page
      title={text('rounds.new')}
      lead={text('round.newLead')}
      back={{ to: `/program/${programId}/rounds`, label: text('rounds.title') }}
    >
      <Loaded query={query}>
        {({ weights, whoAsks }) => (
          <WhereOfficeAsks programId={programId} whoAsks={whoAsks}>
            <RoundPlanner
              programId={programId}
              start={{ pool: everybody, weights, aim: 'best', seed }}
              standard={weights}
              onOpened={opened}
            />
          </WhereOfficeAsks>
        )}
      </Loaded>
    </Page>
  )
}

/** The plan of an earlier round once more, compared with what that one gave. */
export function PlanAgainPage() {
  const text = useText()
  const { programId = '', roundId = '' } = useParams<Record<string, string>>()
  const rounds = useRounds(programId)
  const query = useRound({ programId, roundId })
  const opened = useOpened(programId)
  return (
    <Page
      title={text('round.again')}
      lead={text('round.againLead')}
      back={{ to: `/program/${programId}/round/${roundId}`, label: text('round.unnamed') }}
    >
      <Loaded query={rounds}>
        {({ weights: standard, whoAsks }) => (
          <WhereOfficeAsks programId={programId} whoAsks={whoAsks}>
            <Loaded query={query}>
              {({ pool, weights, aim, seed }) => (
                <RoundPlanner programId={programId} start={{ pool, weights, aim, seed, roundId }} standard={standard} onOpened={opened} />
              )}
            </Loaded>
          </WhereOfficeAsks>
        )}
      </Loaded>
    </Page>
  )
}

function useOpened(programId: string) {
  const text = useText()
  const notices = useNotices()
  const [, go] = useLocation()
  return (roundId: string) => {
    notices.done(text('round.opened'))
    go(`/program/${programId}/round/${roundId}`)
  }
}
