import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Mentorship } from '../../../contract/mentorships.ts'
import { ActionRow } from '../../components/action-row.tsx'
import { useNotices } from '../../components/notices.tsx'
import { Panel } from '../../components/panel.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { useText } from '../../format/use-text.ts'
import { useAnswerFit, useMatchAnew } from './api.ts'
import styles from './fit-check.module.css'

interface FitCheckProps {
  mentorship: Pick<Mentorship, 'id' | 'myRole'>
  fit: NonNullable<Mentorship['fit']>
  partner: string
}

/** After the first check-in: good, not sure yet, or not a match. The reader's own answer; the partner's is never here. */
export function FitCheck({ mentorship, fit: { answer }, partner: name }: FitCheckProps) {
  const text = useText()
  const [changing, setChanging] = useState(false)
  const [ending, setEnding] = useState(false)
  const say = useAnswerFit()
  const answerWith = (answer: 'good' | 'unsure') =>
    say.mutate({ params: { mentorshipId: mentorship.id }, body: { answer } }, { onSuccess: () => setChanging(false) })
  return (
    <div className={styles.fit}>
      {answer === null ? <p>{text('fit.lead')}</p> : <Said answer={answer} name={name} />}
      {answer === null || changing ? (
        <ActionRow>
          <Button disabledFocusable={say.isPending} onClick={() => answerWith('good')}>
            {text('fit.good')}
          </Button>
          <Button disabledFocusable={say.isPending} onClick={() => answerWith('unsure')}>
            {text('fit.unsure')}
          </Button>
          <Button onClick={() => setEnding(true)}>{text('fit.notFit')}</Button>
        </ActionRow>
      ) : (
        <ActionRow>
          <Button size="small" onClick={() => setChanging(true)}>
            {text('fit.change')}
          </Button>
        </ActionRow>
      )}
      {say.isError && <ProblemNotice error={say.error} />}
      <p className={styles.private}>{text('fit.private', { name })}</p>
      {ending && <MatchAnew mentorship={mentorship} partner={name} onClose={() => setEnding(false)} />}
    </div>
  )
}

function Said({ answer, name }: { answer: NonNullable<FitCheckProps['fit']['answer']>; name: string }) {
  const text = useText()
  if (answer !== 'unsure') return <p className={styles.said}>{text('fit.said.good')}</p>
  return (
    <div>
      <p className={styles.said}>{text('fit.said.unsure')}</p>
      <ul className={styles.steps}>
        <li>{text('fit.step.talk', { name })}</li>
        <li>{text('fit.step.terms')}</li>
      </ul>
    </div>
  )
}

/** What it means, before it happens: a canceled series is not brought back. */
function MatchAnew({ mentorship, partner: name, onClose }: Pick<FitCheckProps, 'mentorship' | 'partner'> & { onClose: () => void }) {
  const text = useText()
  const notices = useNotices()
  const anew = useMatchAnew()
  const done = () => {
    notices.done(text('fit.anew.done'))
    onClose()
  }
  return (
    <Panel
      title={text('fit.anew.title')}
      submit={text('fit.anew.submit')}
      busy={anew.isPending}
      onClose={onClose}
      onSubmit={() => anew.mutate({ params: { mentorshipId: mentorship.id } }, { onSuccess: done })}
    >
      <ul className={styles.steps}>
        <li>{text('fit.anew.ends', { name })}</li>
        <li>{text('fit.anew.told')}</li>
        <li>{text(`fit.anew.${mentorship.myRole}`)}</li>
        <li>{text('fit.anew.apart')}</li>
      </ul>
      {anew.isError && <ProblemNotice error={anew.error} />}
    </Panel>
  )
}
