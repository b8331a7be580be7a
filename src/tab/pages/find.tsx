import { type ReactNode, useState } from 'react'
import type { Me } from '../../contract/people.ts'
import type { Candidate, Program } from '../../contract/programs.ts'
import { ChoiceCards } from '../components/choice-cards.tsx'
import { Empty } from '../components/empty.tsx'
import { Loaded } from '../components/loaded.tsx'
import { Page } from '../components/page.tsx'
import { Section } from '../components/section.tsx'
import { CandidateSearch } from '../features/candidates/candidate-search.tsx'
import { NotAsked } from '../features/candidates/not-asked.tsx'
import { WantForm } from '../features/mentees/want-form.tsx'
import { WantSummary } from '../features/mentees/want-summary.tsx'
import { usePrograms } from '../features/programs/api.ts'
import { AskPanel } from '../features/requests/ask-panel.tsx'
import { suggestSkills } from '../features/skills/api.ts'
import { useWaitlistPlace } from '../features/waitlist/api.ts'
import { WaitlistPlaceSection } from '../features/waitlist/waitlist-place.tsx'
import { useText } from '../format/use-text.ts'

/** From a wish to a sent request on one page. */
export function FindPage({ me }: { me: Me }) {
  const text = useText()
  const programs = usePrograms()
  const [chosen, choose] = useState<string | null>(null)
  return (
    <Page title={text('find.title')} lead={text('find.lead')}>
      <Loaded query={programs}>
        {({ programs: all }) => {
          const open = all.filter(({ status }) => status === 'open')
          const joined = open.find(({ mine }) => mine.mentee)
          const program = open.find(({ id }) => id === chosen) ?? joined ?? (open.length === 1 ? open[0] : undefined)
          if (open.length === 0) return <Empty>{text('home.noPrograms')}</Empty>
          return (
            <>
              {open.length > 1 && (
                <Section title={text('find.program')}>
                  <ChoiceCards
                    legend={text('find.programLegend')}
                    choices={open.map(({ id, name, purpose, weeks, cadence, lengthMinutes }) => ({
                      value: id,
                      name,
                      words: purpose || text('program.rhythm', { weeks, cadence, minutes: lengthMinutes }),
                    }))}
                    value={program?.id ?? null}
                    onChange={choose}
                  />
                </Section>
              )}
              {program && <FindInProgram key={program.id} program={program} ownSkills={me.skills} onProgram={choose} />}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

interface FindInProgramProps {
  program: Program
  ownSkills: readonly string[]
  onProgram: (programId: string) => void
}

function FindInProgram({ program, ownSkills, onProgram }: FindInProgramProps) {
  const text = useText()
  const wants = program.mine.mentee
  const [editing, setEditing] = useState(false)
  const [asking, setAsking] = useState<Candidate | null>(null)
  return (
    <>
      <Section title={text('find.wants')} note={wants && !editing ? undefined : text('find.program.about', { program: program.name })}>
        {wants && !editing ? (
          <WantSummary program={program} wants={wants} onChange={() => setEditing(true)} />
        ) : (
          <WantForm
            program={program}
            ownSkills={ownSkills}
            suggest={suggestSkills}
            onDone={() => setEditing(false)}
            {...(wants ? { onCancel: () => setEditing(false) } : {})}
          />
        )}
      </Section>
      {wants && !editing && (
        <WithPlace program={program} onProgram={onProgram}>
          {program.whoAsks === 'office' || program.whoAsks === 'mentors' ? (
            <NotAsked whoAsks={program.whoAsks} />
          ) : (
            <CandidateSearch programId={program.id} wanted={wants.skillsWanted} onAsk={setAsking} />
          )}
        </WithPlace>
      )}
      {asking && <AskPanel programId={program.id} mentor={asking} onClose={() => setAsking(null)} />}
    </>
  )
}

interface WithPlaceProps extends Pick<FindInProgramProps, 'program' | 'onProgram'> {
  children: ReactNode
}

/** Whom to ask comes first where there is somebody; else why there is nobody, and what would help. */
function WithPlace({ program, onProgram, children }: WithPlaceProps) {
  const waiting = useWaitlistPlace(program.id).data?.waiting
  if (!waiting) return children
  const place = <WaitlistPlaceSection program={program} waiting={waiting} onProgram={onProgram} />
  return waiting.why.kind === 'nobodyAsked' ? (
    <>
      {children}
      {place}
    </>
  ) : (
    <>
      {place}
      {children}
    </>
  )
}
