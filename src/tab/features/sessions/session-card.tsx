import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { useEffect, useRef, useState } from 'react'
import type { PersonBasics } from '../../../contract/people.ts'
import type { SessionView } from '../../../contract/sessions.ts'
import { WhoSees } from '../../components/who-sees.tsx'
import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import { Agenda } from './agenda.tsx'
import { FeedbackForm } from './feedback-form.tsx'
import { Held } from './held.tsx'
import styles from './session-card.module.css'
import { Takeaways } from './takeaways.tsx'

interface SessionCardProps {
  session: SessionView
  me: PersonBasics
  partner: PersonBasics
  open: boolean
  /** The reader came for this one: it is brought into view. */
  wanted: boolean
}

/** One check-in: its agenda before; whether it took place, takeaways and feedback after. */
export function SessionCard({ session, me, partner, open, wanted }: SessionCardProps) {
  const text = useText()
  const nameOf = (person: string) => (person === me.id ? me.name : partner.name)
  const { at } = useWhen()
  const head = useRef<HTMLElement>(null)
  const [opened, setOpened] = useState(open)
  useEffect(() => {
    if (!wanted) return
    head.current?.scrollIntoView({ block: 'center' })
    head.current?.focus()
  }, [wanted])
  return (
    <details className={styles.card} open={open} onToggle={() => setOpened(true)}>
      <summary className={styles.head} ref={head}>
        <span className={styles.title}>
          <ChevronRightRegular aria-hidden />
          {at(session.start)}
        </span>
        <span className={styles.state}>{text(stateKey(session))}</span>
      </summary>
      {(open || opened) && (
        <div className={styles.body}>
          {session.past && <Held session={session} me={me} partner={partner} />}
          <Agenda session={session} nameOf={nameOf} />
          {session.past && <Takeaways session={session} nameOf={nameOf} />}
          <WhoSees data="sharedNotes" />
          {session.past && <FeedbackForm key={session.myFeedback?.rating ?? 'none'} session={session} />}
        </div>
      )}
    </details>
  )
}

function stateKey({ past, held }: SessionView) {
  if (held) return held === 'held' ? 'series.legend.held' : 'series.legend.notHeld'
  return past ? 'session.unsaid' : 'session.upcoming'
}
