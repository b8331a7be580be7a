import type { SessionView } from '../../../contract/sessions.ts'
import { useNotices } from '../../components/notices.tsx'
import { useText } from '../../format/use-text.ts'
import { useAddAgendaItem, useRemoveAgendaItem } from './api.ts'
import { Points } from './points.tsx'

/** What the two want to talk about. A removed point can be taken back. */
export function Agenda({ session, nameOf }: { session: SessionView; nameOf: (person: string) => string }) {
  const text = useText()
  const notices = useNotices()
  const add = useAddAgendaItem()
  const remove = useRemoveAgendaItem()
  const params = { sessionId: session.id }
  return (
    <Points
      title={text('session.agenda')}
      none={text('session.agenda.none')}
      addLabel={text('session.agenda.add')}
      placeholder={text('session.agenda.example')}
      max={300}
      points={session.agenda}
      nameOf={nameOf}
      busy={add.isPending}
      error={add.error}
      onAdd={(words, onDone) => add.mutate({ params, body: { text: words } }, { onSuccess: onDone })}
      onRemove={(point) =>
        remove.mutate(
          { params: { ...params, itemId: point.id } },
          {
            onSuccess: () => notices.done(text('session.agenda.removed'), () => add.mutate({ params, body: { text: point.text } })),
            onError: notices.failed,
          },
        )
      }
    />
  )
}
