import '../format/office-texts.ts'
import { useParams } from 'wouter'
import { Empty } from '../components/empty.tsx'
import { Loaded } from '../components/loaded.tsx'
import { Page } from '../components/page.tsx'
import { Section } from '../components/section.tsx'
import { useProgramHealth } from '../features/health/api.ts'
import { OccurrenceShares } from '../features/health/occurrence-shares.tsx'
import { SchedulingSuccess } from '../features/health/scheduling-success.tsx'
import { SeriesTable } from '../features/health/series-table.tsx'
import { useFitFigures } from '../features/waitlist/api.ts'
import { FitFigures } from '../features/waitlist/fit-figures.tsx'
import { useText } from '../format/use-text.ts'
import { useWhen } from '../format/use-when.ts'

/** Whether check-ins of a program find their time and keep it. */
export function ProgramHealthPage() {
  const text = useText()
  const { programId = '' } = useParams<Record<string, string>>()
  const query = useProgramHealth(programId)
  return (
    <Page
      title={text('health.title')}
      lead={query.data?.programName}
      back={{ to: `/program/${programId}`, label: query.data?.programName ?? text('program.unnamed') }}
    >
      <Loaded query={query}>
        {(health) =>
          health.mentorships.length === 0 ? (
            <Section title={text('health.scheduling')}>
              <Empty>{text('health.none')}</Empty>
            </Section>
          ) : (
            <>
              <Section title={text('health.scheduling')} note={text('health.scheduling.note')}>
                <SchedulingSuccess scheduling={health.scheduling} />
              </Section>
              <Section title={text('health.occurrences')} note={text('health.occurrences.note', { total: health.occurrences.total })}>
                <OccurrenceShares occurrences={health.occurrences} />
              </Section>
              <Section title={text('health.attention')} note={text('health.attention.note')}>
                <SeriesTable mentorships={health.mentorships} />
              </Section>
            </>
          )
        }
      </Loaded>
      <FitSection programId={programId} />
    </Page>
  )
}

function FitSection({ programId }: { programId: string }) {
  const text = useText()
  const { at } = useWhen()
  const query = useFitFigures(programId)
  return (
    <Section title={text('fitFigures.title')} note={query.data && text('fitFigures.note', { day: at(query.data.before, 'fullDay') })}>
      <Loaded query={query}>{(figures) => <FitFigures figures={figures} />}</Loaded>
    </Section>
  )
}
