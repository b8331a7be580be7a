import { Button, Divider, MessageBar, MessageBarBody, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components'
import { DateTime } from 'luxon'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ChatMessage, Profile } from '../../wire.ts'
import { AppHeader } from '../shell/app-header.tsx'
import { Blank } from '../shell/blank.tsx'
import { useAddress } from '../state/address.tsx'
import { api } from '../state/api.ts'
import { useSeen } from '../state/seen.ts'
import { useLive } from '../state/use-live.ts'
import { ChatList } from './chat-list.tsx'
import { Compose } from './compose.tsx'
import { Message } from './message.tsx'

const NEAR_THE_END_PX = 120

const useStyles = makeStyles({
  chat: { flex: 1, minHeight: 0, display: 'flex' },
  talk: { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', backgroundColor: tokens.colorNeutralBackground3 },
  log: { flex: 1, minHeight: 0, overflowY: 'auto', padding: '16px 20px', '@container (max-width: 639px)': { padding: '12px 10px' } },
  messages: { display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '860px', marginInline: 'auto' },
  typing: { display: 'flex', alignItems: 'center', gap: '8px', color: tokens.colorNeutralForeground2 },
  problem: { margin: '0 20px' },
})

/** The person's chat with the app. */
export function Chat({ person }: { person: Profile }) {
  const styles = useStyles()
  const { address, go } = useAddress()
  const { see } = useSeen()
  const { data, problem } = useLive(
    `chat ${person.id}`,
    () => api.chat(person.id),
    (change) => change.topic === 'chat' && change.userId === person.id,
  )
  const [answering, setAnswering] = useState(0)
  const [refusal, setRefusal] = useState<string | null>(null)
  const log = useStuckToEnd(data)

  useEffect(() => see(person, 'chat'), [person, see])

  const say = (text: string) => {
    setRefusal(null)
    setAnswering((count) => count + 1)
    api
      .say(person.id, text, address.locale)
      .then((outcome) => outcome.kind === 'refused' && setRefusal(outcome.text))
      .catch((reason: Error) => setRefusal(reason.message))
      .finally(() => setAnswering((count) => count - 1))
  }

  return (
    <div className={styles.chat}>
      <ChatList person={person} last={data?.at(-1) ?? null} />
      <section className={styles.talk} aria-label="Chat with Mentoring">
        <AppHeader other={{ label: 'Open tab', view: 'mentoring' }} />
        <div ref={log} className={styles.log} role="log" aria-label="Messages">
          {data === null && !problem && <Spinner label="Loading the chat" />}
          {data?.length === 0 && (
            <Blank title="No messages yet" text="Mentoring writes here when it has something for you. You can also say hello.">
              <Button onClick={() => say('Hello')}>Say hello</Button>
              <Button appearance="primary" onClick={() => go({ view: 'mentoring', sub: null })}>
                Open Mentoring
              </Button>
            </Blank>
          )}
          <div className={styles.messages}>
            {daysOf(data ?? [], person.timeZone).map(({ day, messages }) => (
              <DayOfChat key={day} day={day} messages={messages} person={person} />
            ))}
            {answering > 0 && (
              <div className={styles.typing} role="status">
                <Spinner size="extra-tiny" />
                <Text size={200}>Mentoring is typing</Text>
              </div>
            )}
          </div>
        </div>
        {(refusal ?? problem) && (
          <MessageBar intent="error" role="alert" className={styles.problem}>
            <MessageBarBody>{refusal ?? problem}</MessageBarBody>
          </MessageBar>
        )}
        <Compose onSend={say} />
      </section>
    </div>
  )
}

function DayOfChat({ day, messages, person }: { day: string; messages: ChatMessage[]; person: Profile }) {
  return (
    <>
      <Divider>{day}</Divider>
      {messages.map((message) => (
        <Message key={message.id} message={message} person={person} />
      ))}
    </>
  )
}

function daysOf(messages: ChatMessage[], zone: string): { day: string; messages: ChatMessage[] }[] {
  const days = Map.groupBy(messages, ({ at }) => DateTime.fromISO(at, { zone, locale: 'en-US' }).toFormat('cccc, LLLL d'))
  return [...days].map(([day, ofDay]) => ({ day, messages: ofDay }))
}

/** Keeps a scrolling element at its end while new content comes in, unless the reader has scrolled up. */
function useStuckToEnd(content: unknown) {
  const log = useRef<HTMLDivElement>(null)
  const distance = useRef(0)
  useEffect(() => {
    const element = log.current
    const onScroll = () => {
      if (element) distance.current = element.scrollHeight - element.clientHeight - element.scrollTop
    }
    element?.addEventListener('scroll', onScroll)
    return () => element?.removeEventListener('scroll', onScroll)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the content is what makes it grow
  useLayoutEffect(() => {
    if (log.current && distance.current < NEAR_THE_END_PX) log.current.scrollTop = log.current.scrollHeight
  }, [content])
  return log
}
