import { Button } from '@fluentui/react-components'
import { ActionRow } from '../../components/action-row.tsx'
import { useText } from '../../format/use-text.ts'

export function JoinButton({ label, onJoin }: { label: string; onJoin: () => void }) {
  const text = useText()
  return (
    <ActionRow>
      <Button appearance="primary" aria-label={label} onClick={onJoin}>
        {text('mentoring.join')}
      </Button>
    </ActionRow>
  )
}
