import '../format/office-texts.ts'
import { useState } from 'react'
import { useParams } from 'wouter'
import type { Round } from '../../contract/rounds.ts'
import { Disclosure } from '../components/disclosure.tsx'
import { Loaded } from '../components/loaded.tsx'
import { Page } from '../components/page.tsx'
import { Section } from '../components/section.tsx'
import { FairnessReport } from '../features/fairness/fairness-report.tsx'
import { AdjustmentTable } from '../features/rounds/adjustment-table.tsx'
import { useRound } from '../features/rounds/api.ts'
import { DownloadRound } from '../features/rounds/download-round.tsx'
import { Figures } from '../features/rounds/figures.tsx'
import { HowMade } from '../features/rounds/how-made.tsx'
import { NotSent } from '../features/rounds/not-sent.tsx'
import { PairActions } from '../features/rounds/pair-actions.tsx'
import { PairTable } from '../features/rounds/pair-table.tsx'
import { Pictures } from '../features/rounds/pictures.tsx'
import type { NotSent as NotSentPairs } from '../features/rounds/publish-panel.tsx'
import { RoundActions } from '../features/rounds/round-actions.tsx'
import { RoundProgress } from '../features/rounds/round-progress.tsx'
import { UnmatchedTable } from '../features/rounds/unmatched-table.tsx'
import { useText } from '../format/use-text.ts'
import { useWhen } from '../format/use-when.ts'

/** One round: reviewed while it is a draft, followed once it is published. */
export function RoundPage() {
  const text = useText()
  const { at } = useWhen()
  const { programId = '', roundId = '' } = useParams<Record<string, string>>()
  const query = useRound({ programId, roundId })
  const [notSent, setNotSent] = useState<NotSentPairs>([])
  const round = query.data
  return (
    <Page
      title={round ? text('round.title', { at: at(round.openedAt) }) : text('round.unnamed')}
      lead={round && text(`round.lead.${round.status}`)}
      back={{ to: `/program/${programId}/rounds`, label: text('rounds.title') }}
      action={round && <RoundActions round={round} onNotSent={setNotSent} />}
    >
      {notSent.length > 0 && <NotSent pairs={notSent} />}
      <Loaded query={query}>{(loaded) => <Review round={loaded} />}</Loaded>
    </Page>
  )
}

function Review({ round }: { round: Round }) {
  const text = useText()
  return (
    <>
      {round.status === 'published' && (
        <Section title={text('progress.title')}>
          <RoundProgress pairs={round.pairs} />
        </Section>
      )}
      <Section title={text('round.result')} note={text('aim.costs', { points: round.figures.cost })}>
        <Figures figures={round.figures} />
        <Pictures figures={round.figures} />
      </Section>
      <Section
        title={text('round.pairs')}
        note={text('round.pairsNote', { status: round.status })}
        count={round.pairs.length}
        action={<DownloadRound round={round} />}
      >
        <PairTable
          pairs={round.pairs}
          last={
            round.status === 'published'
              ? { column: text('overview.status'), cell: ({ request }) => text(request ? `overview.request.${request}` : 'pair.notSent') }
              : {
                  column: text('pair.change'),
                  cell: (pair) => (round.may.includes('adjust') ? <PairActions round={round} pair={pair} /> : null),
                }
          }
        />
      </Section>
      {round.adjustments.length > 0 && (
        <Section
          title={text('adjustments.title')}
          note={text(round.adjustmentsCost < 0 ? 'adjustments.gain' : 'adjustments.cost', { points: Math.abs(round.adjustmentsCost) })}
        >
          <AdjustmentTable round={round} />
        </Section>
      )}
      <Section title={text('unmatched.title')} count={round.unmatched.length}>
        <UnmatchedTable round={round} />
      </Section>
      <Section title={text('fairness.title')} note={text('fairness.note')}>
        <FairnessReport programId={round.programId} roundId={round.id} />
      </Section>
      <Section title={text('made.title')}>
        <Disclosure summary={text('made.summary')}>
          <HowMade round={round} />
        </Disclosure>
      </Section>
    </>
  )
}
