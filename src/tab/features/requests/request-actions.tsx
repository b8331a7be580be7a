import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Request } from '../../../contract/requests.ts'
import { ActionRow } from '../../components/action-row.tsx'
import { useNotices } from '../../components/notices.tsx'
import { WordsPanel } from '../../components/words-panel.tsx'
import { useText } from '../../format/use-text.ts'
import { useAcceptRequest, useAnswerQuestion, useAskQuestion, useDeclineRequest, useWithdrawRequest } from './api.ts'

type Writing = 'decline' | 'ask' | 'answer'

/** What the reader may do with a request now: the server says which. */
export function RequestActions({ request, other }: { request: Request; other: string }) {
  const text = useText()
  const notices = useNotices()
  const [writing, setWriting] = useState<Writing | null>(null)
  const accept = useAcceptRequest()
  const withdraw = useWithdrawRequest()
  const writes = { decline: useDeclineRequest(), ask: useAskQuestion(), answer: useAnswerQuestion() }
  const params = { requestId: request.id }
  const may = (action: Request['may'][number]) => request.may.includes(action)
  const names = { mentee: request.mentee.name, mentor: request.mentor.name, other }
  const offered = request.requestedBy === 'mentor'
  const told = (key: 'accepted' | 'withdrawn' | Writing) => ({
    onSuccess: () => {
      notices.done(text(offered && key === 'decline' ? 'offer.done.decline' : `request.done.${key}`, names))
      setWriting(null)
    },
  })
  const send = (words: string) => {
    if (writing === 'decline') writes.decline.mutate({ params, body: words ? { reason: words } : {} }, told('decline'))
    if (writing === 'ask') writes.ask.mutate({ params, body: { text: words } }, told('ask'))
    if (writing === 'answer') writes.answer.mutate({ params, body: { text: words } }, told('answer'))
  }
  const asked = offered && writing === 'decline' ? 'offer.decline' : (`request.${writing ?? 'ask'}` as const)
  const plain = { onError: notices.failed }
  if (request.may.length === 0) return null
  return (
    <ActionRow>
      {may('answer') && (
        <Button appearance="primary" onClick={() => setWriting('answer')}>
          {text('request.answer')}
        </Button>
      )}
      {may('accept') && (
        <Button
          appearance="primary"
          disabledFocusable={accept.isPending}
          onClick={() => accept.mutate({ params }, { ...plain, ...told('accepted') })}
        >
          {text('request.accept')}
        </Button>
      )}
      {may('ask') && <Button onClick={() => setWriting('ask')}>{text('request.ask')}</Button>}
      {may('decline') && <Button onClick={() => setWriting('decline')}>{text('request.decline')}</Button>}
      {may('withdraw') && (
        <Button disabledFocusable={withdraw.isPending} onClick={() => withdraw.mutate({ params }, { ...plain, ...told('withdrawn') })}>
          {text('request.withdraw')}
        </Button>
      )}
      {writing && (
        <WordsPanel
          title={text(`${asked}.title`, names)}
          intro={text(`${asked}.intro`, names)}
          label={text(`${asked}.label`, names)}
          submit={text(`${asked}.submit`)}
          max={writing === 'decline' ? 500 : 1000}
          required={asked !== 'offer.decline'}
          busy={writes[writing].isPending}
          error={writes[writing].error}
          onSubmit={send}
          onClose={() => setWriting(null)}
        />
      )}
    </ActionRow>
  )
}
