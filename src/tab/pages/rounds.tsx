import '../format/office-texts.ts'
import { useParams } from 'wouter'
import { ButtonLink } from '../components/button-link.tsx'
import { Empty } from '../components/empty.tsx'
import { Loaded } from '../components/loaded.tsx'
import { Page } from '../components/page.tsx'
import { Section } from '../components/section.tsx'
import { useRounds } from '../features/rounds/api.ts'
import { RoundList } from '../features/rounds/round-list.tsx'
import { officeAsks, WhereOfficeAsks } from '../features/rounds/where-office-asks.tsx'
import { useText } from '../format/use-text.ts'

/** The rounds of matching of a program. */
export function RoundsPage() {
  const text = useText()
  const { programId = '' } = useParams<Record<string, string>>()
  const query = useRounds(programId)
  const plan = query.data && officeAsks(query.data.whoAsks) && (
    <ButtonLink to={`/program/${programId}/rounds/new`} appearance="primary">
      {text('rounds.new')}
    </ButtonLink>
  )
  const some = query.data !== undefined && query.data.rounds.length > 0
  return (
    <Page
      title={text('rounds.title')}
      lead={text('rounds.lead')}
      back={{ to: `/program/${programId}`, label: query.data?.programName ?? text('program.unnamed') }}
      action={some && plan}
    >
      <Loaded query={query}>
        {({ rounds, whoAsks }) => (
          <>
            <WhereOfficeAsks programId={programId} whoAsks={whoAsks} />
            {rounds.length > 0 && <RoundList programId={programId} rounds={rounds} />}
            {rounds.length === 0 && plan && (
              <Section title={text('rounds.noneTitle')}>
                <Empty action={plan}>{text('rounds.none')}</Empty>
              </Section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
