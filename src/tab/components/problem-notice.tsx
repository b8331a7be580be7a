import { Button } from '@fluentui/react-components'
import { problemOf } from '../api-client/problem.ts'
import { useText } from '../format/use-text.ts'
import { Callout } from './callout.tsx'
import { problemText } from './problem-text.ts'

export function ProblemNotice({ error, retry }: { error: unknown; retry?: () => void }) {
  const text = useText()
  const { title, body } = problemText(problemOf(error), text)
  return (
    <Callout intent="error" title={title} action={retry && <Button onClick={retry}>{text('problem.retry')}</Button>}>
      {body}
    </Callout>
  )
}
