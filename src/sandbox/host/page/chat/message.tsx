import { MessageBar, MessageBarBody, makeStyles, mergeClasses, Spinner, Text, tokens } from '@fluentui/react-components'
import { DateTime } from 'luxon'
import { useEffect, useRef, useState } from 'react'
import type { CardJson, ChatMessage, Outcome, Person } from '../../wire.ts'
import { AppFace } from '../people/app-face.tsx'
import { useAddress } from '../state/address.tsx'
import { api } from '../state/api.ts'
import { Card } from './card.tsx'
import { markdownHtml } from './markdown.ts'
import { useLinks } from './use-links.ts'

const useStyles = makeStyles({
  row: { display: 'flex', gap: '8px', alignItems: 'flex-start', maxWidth: '100%' },
  own: { justifyContent: 'flex-end', paddingInlineStart: '56px' },
  stack: { minWidth: 0, maxWidth: '560px', display: 'flex', flexDirection: 'column', gap: '4px' },
  wide: { width: '100%' },
  about: {
    display: 'flex',
    gap: '8px',
    color: tokens.colorNeutralForeground2,
    '@container (max-width: 639px)': { paddingInlineStart: '2px' },
  },
  bubble: {
    padding: '8px 14px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    overflowWrap: 'anywhere',
    alignSelf: 'flex-start',
    '& p': { marginBlock: '0 6px' },
    '& p:last-child': { marginBlockEnd: 0 },
    '& ul, & ol': { marginBlock: '4px', paddingInlineStart: '20px' },
    '& a': { color: tokens.colorBrandForegroundLink },
  },
  ownBubble: { backgroundColor: tokens.colorBrandBackground2, alignSelf: 'flex-end', whiteSpace: 'pre-wrap' },
  gone: { color: tokens.colorNeutralForeground2, fontStyle: 'italic' },
  cardBox: { position: 'relative' },
  wait: { position: 'absolute', inset: 0, display: 'grid', placeItems: 'center' },
  face: { '@container (max-width: 639px)': { display: 'none' } },
})

/** One message of the chat, with its card, and what became of the last click on it. */
export function Message({ message, person }: { message: ChatMessage; person: Person }) {
  const styles = useStyles()
  const { follow, within } = useLinks()
  const own = message.from === 'user'
  const time = DateTime.fromISO(message.at, { zone: person.timeZone, locale: 'en-US' }).toFormat('HH:mm')
  return (
    <article className={mergeClasses(styles.row, own && styles.own)} aria-label={`${own ? 'You' : 'Mentoring'}, ${time}`}>
      {!own && (
        <div className={styles.face}>
          <AppFace />
        </div>
      )}
      <div ref={within} className={mergeClasses(styles.stack, message.cards.length > 0 && styles.wide)}>
        <div className={styles.about}>
          {!own && (
            <Text size={200} weight="semibold">
              Mentoring
            </Text>
          )}
          <Text size={200}>{time}</Text>
        </div>
        {message.deleted && <div className={mergeClasses(styles.bubble, styles.gone)}>This message has been deleted.</div>}
        {message.text !== '' && message.cards.length === 0 && <Words message={message} own={own} />}
        {message.cards.map((card, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: cards of a message have no names and keep their order
          <CardInChat key={index} card={card} message={message} person={person} onOpen={follow} />
        ))}
      </div>
    </article>
  )
}

function Words({ message, own }: { message: ChatMessage; own: boolean }) {
  const styles = useStyles()
  const className = mergeClasses(styles.bubble, own && styles.ownBubble)
  if (!message.markdown) return <div className={className}>{message.text}</div>
  // biome-ignore lint/security/noDangerouslySetInnerHtml: markdown-it runs without HTML; tags in the text come out escaped
  return <div className={className} dangerouslySetInnerHTML={{ __html: markdownHtml(message.text) }} />
}

type ClickState = { kind: 'idle' | 'waiting' } | Exclude<Outcome, { kind: 'card' }>

function CardInChat(props: { card: CardJson; message: ChatMessage; person: Person; onOpen(address: string): void }) {
  const { card, message, person, onOpen } = props
  const styles = useStyles()
  const { locale } = useAddress().address
  const [click, setClick] = useState<ClickState>({ kind: 'idle' })
  // The answer to an Execute replaces the card on this screen, until the app updates the message itself.
  const [answer, setAnswer] = useState<{ instead: string; card: CardJson } | null>(null)
  const stored = JSON.stringify(card)

  const send = (sending: Promise<Outcome>) => {
    setClick({ kind: 'waiting' })
    sending.then(
      (outcome) => {
        if (outcome.kind === 'card') setAnswer({ instead: stored, card: outcome.card })
        setClick(outcome.kind === 'card' ? { kind: 'idle' } : outcome)
      },
      (reason: Error) => setClick({ kind: 'refused', text: reason.message }),
    )
  }

  return (
    <>
      <div className={styles.cardBox}>
        <Card
          card={answer?.instead === stored ? answer.card : card}
          busy={click.kind === 'waiting'}
          clicks={{
            onSubmit: (data) => send(api.submit(person.id, message.id, data, locale)),
            onExecute: (action) => send(api.execute(person.id, message.id, action, locale)),
            onOpen,
          }}
        />
        {click.kind === 'waiting' && (
          <div className={styles.wait}>
            <Spinner size="small" label="Sending" />
          </div>
        )}
      </div>
      {click.kind === 'done' && <Note intent="success" text="Your answer was sent to the app." />}
      {click.kind === 'message' && <Note intent="info" text={click.text} />}
      {click.kind === 'refused' && <Note intent="error" text={click.text} />}
    </>
  )
}

function Note({ intent, text }: { intent: 'success' | 'info' | 'error'; text: string }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Newer browsers return a promise here, which React would take for a clean-up.
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={place}>
      <MessageBar intent={intent} layout="multiline" role={intent === 'error' ? 'alert' : 'status'}>
        <MessageBarBody>{text}</MessageBarBody>
      </MessageBar>
    </div>
  )
}
