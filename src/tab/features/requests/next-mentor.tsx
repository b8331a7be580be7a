import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Request } from '../../../contract/requests.ts'
import { ActionRow } from '../../components/action-row.tsx'
import { useNotices } from '../../components/notices.tsx'
import { PersonLine } from '../../components/person-line.tsx'
import { Section } from '../../components/section.tsx'
import { useText } from '../../format/use-text.ts'
import { useWaitLonger } from './api.ts'
import { AskNextPanel } from './ask-next-panel.tsx'
import styles from './request-words.module.css'

/** For the mentee: somebody else who could be asked, instead of waiting on or after a request came to nothing. */
export function NextMentor({ request }: { request: Request }) {
  const text = useText()
  const notices = useNotices()
  const wait = useWaitLonger()
  const [asking, setAsking] = useState(false)
  const { next } = request
  if (!next?.open) return null
  const waits = request.status === 'waitingForMentor'
  const state = waits ? 'waiting' : 'over'
  const former = request.mentor.name
  const { name } = next.mentor
  const setAside = () =>
    wait.mutate(
      { params: { requestId: request.id } },
      { onSuccess: () => notices.done(waits ? text('next.waits', { name: former }) : text('next.isSetAside')), onError: notices.failed },
    )
  return (
    <Section title={text(`next.title.${state}`, { name: former })}>
      <p>{text(`next.lead.${state}`)}</p>
      <PersonLine person={next.mentor} size="large" />
      {next.boundaries && (
        <dl className={styles.words}>
          <div className={styles.quote}>
            <dt>{text('next.boundaries', { name })}</dt>
            <dd>{next.boundaries}</dd>
          </div>
        </dl>
      )}
      <ActionRow>
        <Button appearance="primary" onClick={() => setAsking(true)}>
          {text('next.ask', { name })}
        </Button>
        <Button disabledFocusable={wait.isPending} onClick={setAside}>
          {waits ? text('next.wait', { name: former }) : text('next.setAside')}
        </Button>
      </ActionRow>
      {asking && <AskNextPanel request={request} mentor={next.mentor} onClose={() => setAsking(false)} />}
    </Section>
  )
}
