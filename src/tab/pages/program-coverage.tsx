import '../format/office-texts.ts'
import { useParams } from 'wouter'
import type { Coverage } from '../../contract/coverage.ts'
import { Empty } from '../components/empty.tsx'
import { Loaded } from '../components/loaded.tsx'
import { Page } from '../components/page.tsx'
import { Section } from '../components/section.tsx'
import { useCoverage } from '../features/skill-coverage/api.ts'
import { CoverageTable } from '../features/skill-coverage/coverage-table.tsx'
import { InviteColleagues } from '../features/skill-coverage/invite-colleagues.tsx'
import { useText } from '../format/use-text.ts'

/** What mentees of a program want and mentors offer, and which colleagues could fill the gaps. */
export function ProgramCoveragePage() {
  const text = useText()
  const { programId = '' } = useParams<Record<string, string>>()
  const query = useCoverage(programId)
  return (
    <Page
      title={text('coverage.title')}
      lead={query.data?.programName}
      back={{ to: `/program/${programId}`, label: query.data?.programName ?? text('program.unnamed') }}
    >
      <Loaded query={query}>
        {(coverage) => (
          <>
            <Skills coverage={coverage} />
            {coverage.areas.length > 0 && <Whom coverage={coverage} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Skills({ coverage: { mentees, places, areas, others } }: { coverage: Coverage }) {
  const text = useText()
  if (areas.length === 0) {
    return (
      <Section title={text('coverage.skills')}>
        <Empty>{text(mentees === 0 ? 'coverage.none' : 'coverage.few')}</Empty>
      </Section>
    )
  }
  return (
    <Section title={text('coverage.skills')} note={text('coverage.note', { mentees, places })}>
      <CoverageTable areas={areas} />
      <p>{others === null ? text('coverage.private') : text('coverage.others', { people: others })}</p>
    </Section>
  )
}

function Whom({ coverage }: { coverage: Coverage }) {
  const text = useText()
  const { areas, invitees } = coverage
  const open = areas.flatMap(({ skills }) => skills).reduce((sum, { wanted, covered }) => sum + wanted - covered, 0)
  const closes = invitees.reduce((sum, invitee) => sum + invitee.closes, 0)
  const some = invitees.length > 0
  return (
    <Section
      title={some ? text('coverage.inviteSome', { people: invitees.length, closes, open }) : text('coverage.invite')}
      note={some && text('coverage.invite.note')}
    >
      {!some && <Empty>{text(open === 0 ? 'coverage.noGaps' : 'coverage.nobody')}</Empty>}
      {coverage.reading && <p>{text('coverage.reading')}</p>}
      <InviteColleagues {...coverage} />
    </Section>
  )
}
