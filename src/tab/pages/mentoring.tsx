import { useState } from 'react'
import type { Me } from '../../contract/people.ts'
import type { Program } from '../../contract/programs.ts'
import { Empty } from '../components/empty.tsx'
import { Loaded } from '../components/loaded.tsx'
import { Page } from '../components/page.tsx'
import { Section } from '../components/section.tsx'
import { JoinButton } from '../features/mentors/join-button.tsx'
import { MentoringStatus } from '../features/mentors/mentoring-status.tsx'
import { OfferForm } from '../features/mentors/offer-form.tsx'
import { LookingMentees } from '../features/offers/looking-mentees.tsx'
import { usePrograms } from '../features/programs/api.ts'
import { useRequests } from '../features/requests/api.ts'
import { ReceivedRequests } from '../features/requests/received-requests.tsx'
import { SentOffers } from '../features/requests/sent-offers.tsx'
import { suggestSkills } from '../features/skills/api.ts'
import { useText } from '../format/use-text.ts'

/** Being a mentor: requests that came in, offers that went out, and what the reader offers in each program. */
export function MentoringPage({ me }: { me: Me }) {
  const text = useText()
  const programs = usePrograms()
  const requests = useRequests()
  const received = requests.data?.received.filter(({ requestedBy }) => requestedBy !== 'mentor') ?? []
  const offered = requests.data?.sent.filter(({ requestedBy }) => requestedBy === 'mentor').toReversed() ?? []
  return (
    <Page title={text('mentoring.title')} lead={text('mentoring.lead')}>
      {received.length > 0 && <ReceivedRequests requests={received} me={me.person.id} />}
      {offered.length > 0 && <SentOffers offers={offered} />}
      <Loaded query={programs}>
        {({ programs: all }) => {
          const shown = all.filter(({ status, mine }) => status === 'open' || mine.mentor)
          if (shown.length === 0) return <Empty>{text('home.noPrograms')}</Empty>
          return shown.map((program) => <MentoringInProgram key={program.id} program={program} me={me} only={shown.length === 1} />)
        }}
      </Loaded>
    </Page>
  )
}

function MentoringInProgram({ program, me, only }: { program: Program; me: Me; only: boolean }) {
  const text = useText()
  const [editing, setEditing] = useState(false)
  const profile = program.mine.mentor
  const joined = profile !== null && profile.status !== 'left'
  const open = editing || (!joined && only)
  const mentorsOffer = program.status === 'open' && (program.whoAsks === 'mentors' || program.whoAsks === 'mixed')
  return (
    <Section title={program.name} note={joined ? undefined : program.purpose}>
      {joined && !editing && <MentoringStatus program={program} profile={profile} onEdit={() => setEditing(true)} />}
      {profile?.status === 'active' && !editing && mentorsOffer && <LookingMentees program={program} />}
      {open && (
        <OfferForm
          program={program}
          ownSkills={me.skills}
          suggest={suggestSkills}
          onDone={() => setEditing(false)}
          {...(editing ? { onCancel: () => setEditing(false) } : {})}
        />
      )}
      {!joined && !open && <JoinButton label={text('mentoring.joinProgram', { program: program.name })} onJoin={() => setEditing(true)} />}
    </Section>
  )
}
