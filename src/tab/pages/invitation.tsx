import { useLocation, useParams } from 'wouter'
import type { Me } from '../../contract/people.ts'
import { ButtonLink } from '../components/button-link.tsx'
import { Empty } from '../components/empty.tsx'
import { Loaded } from '../components/loaded.tsx'
import { Page } from '../components/page.tsx'
import { Section } from '../components/section.tsx'
import { useInbox } from '../features/inbox/api.ts'
import { InvitationAnswers } from '../features/invitations/invitation-answers.tsx'
import { OfferForm } from '../features/mentors/offer-form.tsx'
import { usePrograms } from '../features/programs/api.ts'
import { suggestSkills } from '../features/skills/api.ts'
import { useText } from '../format/use-text.ts'

/** An invitation to mentor: join, not now, or never. */
export function InvitationPage({ me }: { me: Me }) {
  const text = useText()
  const [, go] = useLocation()
  const { invitationId = '' } = useParams<Record<string, string>>()
  const inbox = useInbox()
  const programs = usePrograms()
  const home = { to: '/', label: text('nav.home') }
  const item = inbox.data?.items.find(({ kind, subject }) => kind === 'invitation' && subject === invitationId)
  const program = programs.data?.programs.find(({ id }) => id === item?.programId)
  return (
    <Page
      title={text('invitation.title')}
      lead={
        item && text('invitation.lead', { from: item.from?.name ?? '', hasFrom: String(item.from !== null), program: item.programName })
      }
      back={home}
    >
      <Loaded query={inbox}>
        {() =>
          !item || (programs.data && !program) ? (
            <Empty action={<ButtonLink to="/mentor">{text('home.mentor')}</ButtonLink>}>{text('invitation.gone')}</Empty>
          ) : (
            <>
              <Section title={text('invitation.join')} note={program?.purpose}>
                {program && <OfferForm program={program} ownSkills={me.skills} suggest={suggestSkills} onDone={() => go('/mentor')} />}
              </Section>
              <Section title={text('invitation.notNow')} note={text('invitation.notNowNote')}>
                <InvitationAnswers invitationId={invitationId} onAnswered={() => go('/')} />
              </Section>
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
