import type { SessionView } from '../../../contract/sessions.ts'
import { useText } from '../../format/use-text.ts'
import { useAddTakeaway } from './api.ts'
import { Points } from './points.tsx'

export function Takeaways({ session, nameOf }: { session: SessionView; nameOf: (person: string) => string }) {
  const text = useText()
  const add = useAddTakeaway()
  return (
    <Points
      title={text('session.takeaways')}
      none={text('session.takeaways.none')}
      addLabel={text('session.takeaways.add')}
      placeholder={text('session.takeaways.example')}
      max={500}
      points={session.takeaways}
      nameOf={nameOf}
      busy={add.isPending}
      error={add.error}
      onAdd={(words, onDone) => add.mutate({ params: { sessionId: session.id }, body: { text: words } }, { onSuccess: onDone })}
    />
  )
}
