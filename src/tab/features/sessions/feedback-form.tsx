import { Button, Rating } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { SessionView } from '../../../contract/sessions.ts'
import { ActionRow } from '../../components/action-row.tsx'
import { useNotices } from '../../components/notices.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { WhoSees } from '../../components/who-sees.tsx'
import { WordsField } from '../../components/words-field.tsx'
import type { TextKey } from '../../format/text.ts'
import { useText } from '../../format/use-text.ts'
import { useGiveFeedback } from './api.ts'
import styles from './feedback-form.module.css'
import points from './points.module.css'

const step = (rating: number) => `feedback.step.${rating}` as TextKey

/** How useful a check-in was, in five steps, and a few words. The partner does not see it. */
export function FeedbackForm({ session }: { session: SessionView }) {
  const text = useText()
  const notices = useNotices()
  const give = useGiveFeedback()
  const [rating, setRating] = useState(session.myFeedback?.rating ?? 0)
  const [words, setWords] = useState(session.myFeedback?.text ?? '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (rating === 0 || give.isPending) return
    give.mutate(
      { params: { sessionId: session.id }, body: { rating, text: words } },
      { onSuccess: () => notices.done(text('feedback.done')) },
    )
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <h3 className={points.title}>{text('feedback.question')}</h3>
      <div className={styles.scale}>
        <Rating
          aria-label={text('feedback.question')}
          color="brand"
          size="extra-large"
          value={rating}
          itemLabel={(value) => text(step(value))}
          onChange={(_, data) => setRating(data.value)}
        />
        {rating > 0 && <span className={styles.word}>{text(step(rating))}</span>}
      </div>
      <WordsField label={text('feedback.words')} max={1000} rows={2} value={words} onChange={setWords} />
      <WhoSees data="ownFeedback" />
      {give.isError && <ProblemNotice error={give.error} />}
      <ActionRow>
        <Button type="submit" disabledFocusable={rating === 0 || give.isPending}>
          {text(session.myFeedback ? 'feedback.change' : 'feedback.send')}
        </Button>
      </ActionRow>
    </form>
  )
}
