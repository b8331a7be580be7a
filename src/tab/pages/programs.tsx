import '../format/office-texts.ts'
import { useLocation, useParams } from 'wouter'
import { ActionRow } from '../components/action-row.tsx'
import { ButtonLink } from '../components/button-link.tsx'
import { Empty } from '../components/empty.tsx'
import { Loaded } from '../components/loaded.tsx'
import { useNotices } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { Section } from '../components/section.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { useProgramOverview, usePrograms, useTemplates } from '../features/programs/api.ts'
import { MentorshipTable, NotReachedTable, RequestTable } from '../features/programs/overview-tables.tsx'
import { ProgramCounts } from '../features/programs/program-counts.tsx'
import { ProgramForm } from '../features/programs/program-form.tsx'
import { ProgramList } from '../features/programs/program-list.tsx'
import { useWaitlist } from '../features/waitlist/api.ts'
import { WaitingPeople } from '../features/waitlist/waiting-people.tsx'
import { useText } from '../format/use-text.ts'

export function ProgramsPage() {
  const text = useText()
  const query = usePrograms()
  return (
    <Page
      title={text('programs.title')}
      lead={text('programs.lead')}
      action={
        <ActionRow>
          <ButtonLink to="/programs/new" appearance="primary">
            {text('programs.new')}
          </ButtonLink>
          <ButtonLink to="/programs/skills">{text('skills.title')}</ButtonLink>
          <ButtonLink to="/programs/questions">{text('questions.title')}</ButtonLink>
        </ActionRow>
      }
    >
      <Loaded query={query}>
        {({ programs }) => (programs.length > 0 ? <ProgramList programs={programs} /> : <Empty>{text('programs.none')}</Empty>)}
      </Loaded>
    </Page>
  )
}

export function NewProgramPage() {
  const text = useText()
  const [, go] = useLocation()
  const notices = useNotices()
  const query = useTemplates()
  return (
    <Page title={text('program.new')} lead={text('program.newLead')} back={{ to: '/programs', label: text('nav.programs') }}>
      <Section title={text('program.section')}>
        <Loaded query={query}>
          {({ templates }) => (
            <ProgramForm
              templates={templates}
              onCreated={(id) => {
                notices.done(text('program.created'))
                go(`/program/${id}`)
              }}
            />
          )}
        </Loaded>
      </Section>
    </Page>
  )
}

export function ProgramPage() {
  const text = useText()
  const { programId = '' } = useParams<Record<string, string>>()
  const query = useProgramOverview(programId)
  const program = query.data?.program
  return (
    <Page
      title={program?.name ?? text('program.unnamed')}
      lead={program?.purpose}
      back={{ to: '/programs', label: text('nav.programs') }}
      action={
        program && (
          <ActionRow>
            <ButtonLink to={`/program/${programId}/rounds`}>{text('rounds.link')}</ButtonLink>
            <ButtonLink to={`/program/${programId}/matching`}>{text('matching.link')}</ButtonLink>
            <ButtonLink to={`/program/${programId}/lists`}>{text('lists.link')}</ButtonLink>
            <ButtonLink to={`/program/${programId}/health`}>{text('health.link')}</ButtonLink>
            <ButtonLink to={`/program/${programId}/coverage`}>{text('coverage.title')}</ButtonLink>
            <ButtonLink to={`/program/${programId}/settings`}>{text('program.settings')}</ButtonLink>
          </ActionRow>
        )
      }
    >
      <Loaded query={query}>
        {(overview) => (
          <>
            <ProgramCounts overview={overview} />
            <Section title={text('overview.mentorships')}>
              <MentorshipTable mentorships={overview.mentorships} />
              <WhoSees data="mentorshipExists" />
            </Section>
            <WaitlistSection programId={programId} />
            <Section title={text('overview.requests')}>
              <RequestTable requests={overview.requests} />
            </Section>
            <Section title={text('overview.notReached')} note={text('overview.notReached.note')}>
              <NotReachedTable notReached={overview.notReached} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function WaitlistSection({ programId }: { programId: string }) {
  const text = useText()
  const query = useWaitlist(programId)
  return (
    <Section
      title={text('waiting.title')}
      count={query.data?.waiting ?? 0}
      note={text('waiting.note')}
      action={<ButtonLink to={`/program/${programId}/coverage`}>{text('waiting.coverage')}</ButtonLink>}
    >
      <Loaded query={query}>{(waitlist) => <WaitingPeople waitlist={waitlist} />}</Loaded>
    </Section>
  )
}
