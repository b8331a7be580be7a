import { useLocation, useParams } from 'wouter'
import type { InboxItem } from '../../contract/inbox.ts'
import type { Me } from '../../contract/people.ts'
import type { Program } from '../../contract/programs.ts'
import { ButtonLink } from '../components/button-link.tsx'
import { Empty } from '../components/empty.tsx'
import { Loaded } from '../components/loaded.tsx'
import { Page } from '../components/page.tsx'
import { Section } from '../components/section.tsx'
import { useInbox } from '../features/inbox/api.ts'
import { InvitationAnswers } from '../features/invitations/invitation-answers.tsx'
import { WantForm } from '../features/mentees/want-form.tsx'
import { OfferForm } from '../features/mentors/offer-form.tsx'
import { usePrograms } from '../features/programs/api.ts'
import { suggestSkills } from '../features/skills/api.ts'
import { useText } from '../format/use-text.ts'

/** An invitation to mentor, or to find a mentor: join, not now, or never. */
export function InvitationPage({ me }: { me: Me }) {
  const text = useText()
  const { invitationId = '' } = useParams<Record<string, string>>()
  const inbox = useInbox()
  const programs = usePrograms()
  const item = inbox.data?.items.find(({ kind, subject }) => isInvitation(kind) && subject === invitationId)
  const kind = item && isInvitation(item.kind) ? item.kind : 'invitation'
  const program = programs.data?.programs.find(({ id }) => id === item?.programId)
  return (
    <Page
      title={text(`${kind}.title`)}
      lead={item && text(`${kind}.lead`, { from: item.from?.name ?? '', hasFrom: String(item.from !== null), program: item.programName })}
      back={{ to: '/', label: text('nav.home') }}
    >
      <Loaded query={inbox}>
        {() =>
          !item || (programs.data && !program) ? (
            <Empty action={<ButtonLink to="/mentor">{text('home.mentor')}</ButtonLink>}>{text('invitation.gone')}</Empty>
          ) : (
            program && <Answers kind={kind} invitationId={invitationId} program={program} me={me} />
          )
        }
      </Loaded>
    </Page>
  )
}

type Kind = Extract<InboxItem['kind'], 'invitation' | 'menteeInvitation'>

function isInvitation(kind: InboxItem['kind']): kind is Kind {
  return kind === 'invitation' || kind === 'menteeInvitation'
}

function Answers({ kind, invitationId, program, me }: { kind: Kind; invitationId: string; program: Program; me: Me }) {
  const text = useText()
  const [, go] = useLocation()
  const form = { program, ownSkills: me.skills, suggest: suggestSkills }
  return (
    <>
      <Section title={text(`${kind}.join`)} note={program.purpose}>
        {kind === 'invitation' ? <OfferForm {...form} onDone={() => go('/mentor')} /> : <WantForm {...form} onDone={() => go('/find')} />}
      </Section>
      <Section title={text('invitation.notNow')} note={text(`${kind}.notNowNote`)}>
        <InvitationAnswers invitationId={invitationId} onAnswered={() => go('/')} />
      </Section>
    </>
  )
}
