import { Button, Checkbox } from '@fluentui/react-components'
import { useState } from 'react'
import { ActionRow } from '../../components/action-row.tsx'
import { useNotices } from '../../components/notices.tsx'
import { WordsPanel } from '../../components/words-panel.tsx'
import { useText } from '../../format/use-text.ts'
import { useEndMentorship } from './api.ts'

export function EndMentorship({ mentorshipId, partner }: { mentorshipId: string; partner: string }) {
  const text = useText()
  const notices = useNotices()
  const [asking, setAsking] = useState(false)
  const [never, setNever] = useState(false)
  const end = useEndMentorship()
  const done = () => {
    notices.done(text('end.done'))
    setAsking(false)
  }
  return (
    <ActionRow>
      <Button onClick={() => setAsking(true)}>{text('end.button')}</Button>
      {asking && (
        <WordsPanel
          title={text('end.title', { name: partner })}
          intro={text('end.intro', { name: partner })}
          label={text('end.reason')}
          submit={text('end.submit')}
          required={false}
          max={500}
          busy={end.isPending}
          error={end.error}
          onClose={() => setAsking(false)}
          onSubmit={(reason) =>
            end.mutate({ params: { mentorshipId }, body: { reason, ...(never && { neverAgain: true }) } }, { onSuccess: done })
          }
        >
          <Checkbox
            label={text('neverAgain.check', { name: partner })}
            checked={never}
            onChange={(_, data) => setNever(data.checked === true)}
          />
        </WordsPanel>
      )}
    </ActionRow>
  )
}
