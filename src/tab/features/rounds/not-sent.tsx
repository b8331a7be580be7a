import { Callout } from '../../components/callout.tsx'
import { hasText } from '../../format/text.ts'
import { useListing, useText } from '../../format/use-text.ts'
import type { NotSent as Pairs } from './publish-panel.tsx'

/** The pairs that had become impossible between the draft and its publishing. */
export function NotSent({ pairs }: { pairs: Pairs }) {
  const text = useText()
  const list = useListing()
  const words = pairs.map(({ mentee, mentor, reason }) => {
    const key = `notSent.${reason}`
    return text(hasText(key) ? key : 'notSent.other', { mentee: mentee.name, mentor: mentor.name })
  })
  return (
    <Callout intent="warning" title={text('notSent.title', { pairs: pairs.length })}>
      {list(words)}
    </Callout>
  )
}
