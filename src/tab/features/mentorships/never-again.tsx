import { Switch } from '@fluentui/react-components'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { useText } from '../../format/use-text.ts'
import { useSayNeverAgain, useTakeBackNeverAgain } from './api.ts'

/** After the end: whether the reader may be suggested to the other again. It is theirs alone to see. */
export function NeverAgain({ mentorshipId, said }: { mentorshipId: string; said: boolean }) {
  const text = useText()
  const say = useSayNeverAgain()
  const takeBack = useTakeBackNeverAgain()
  const error = say.error ?? takeBack.error
  return (
    <>
      <Switch
        label={text('neverAgain.switch')}
        checked={said}
        disabled={say.isPending || takeBack.isPending}
        onChange={(_, { checked }) => (checked ? say : takeBack).mutate({ params: { mentorshipId } })}
      />
      {error ? <ProblemNotice error={error} /> : null}
    </>
  )
}
