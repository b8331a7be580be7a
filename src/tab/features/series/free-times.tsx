import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Occurrence } from '../../../contract/series.ts'
import { ActionRow } from '../../components/action-row.tsx'
import { BusyButton } from '../../components/busy-button.tsx'
import { ChoiceCards } from '../../components/choice-cards.tsx'
import { Empty } from '../../components/empty.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { useNotices } from '../../components/notices.tsx'
import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import { useFreeTimes, useProposeTime, useWithdrawProposal } from './api.ts'
import styles from './occurrence-sheet.module.css'
import { type Pair, theirTime } from './occurrence-words.ts'

interface FreeTimesProps {
  occurrence: Occurrence
  pair: Pair
  onDone: () => void
  onBack: () => void
}

/** Times at which both are free, on both clocks, to propose one of them. Never anything else of a calendar. */
export function FreeTimes({ occurrence: { sessionId, revision }, pair, onDone, onBack }: FreeTimesProps) {
  const text = useText()
  const when = useWhen()
  const notices = useNotices()
  const query = useFreeTimes(sessionId)
  const propose = useProposeTime()
  const withdraw = useWithdrawProposal()
  const [chosen, choose] = useState<string | null>(null)
  const params = { sessionId }
  const takeBack = () => withdraw.mutateAsync({ params }).then(() => notices.done(text('proposal.done.withdrawn')), notices.failed)
  const send = (start: string, seen: number) =>
    propose.mutate(
      { params, body: { start, revision: seen } },
      {
        onSuccess: () => {
          notices.done(text('proposal.done.sent', { name: pair.partner.name }), () => void takeBack())
          onDone()
        },
        onError: notices.failed,
      },
    )
  return (
    <div className={styles.choices}>
      <Loaded query={query}>
        {({ times }) =>
          times.length === 0 ? (
            <Empty>{text('proposal.noTimes')}</Empty>
          ) : (
            <ChoiceCards
              legend={text('proposal.times', { name: pair.partner.name })}
              choices={times.map(({ start }) => ({ value: start, name: when.at(start), words: theirTime({ start }, pair, text, when) }))}
              value={chosen}
              onChange={choose}
            />
          )
        }
      </Loaded>
      <ActionRow>
        <BusyButton
          appearance="primary"
          busy={propose.isPending}
          disabledFocusable={chosen === null}
          onClick={() => chosen && send(chosen, query.data?.revision ?? revision)}
        >
          {text('proposal.send')}
        </BusyButton>
        <Button onClick={onBack}>{text('form.back')}</Button>
      </ActionRow>
    </div>
  )
}
