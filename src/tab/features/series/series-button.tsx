import { BusyButton } from '../../components/busy-button.tsx'
import { useNotices } from '../../components/notices.tsx'
import { useText } from '../../format/use-text.ts'
import { useBookAgain, useFindAnotherTime, useResumeSeries } from './api.ts'

interface SeriesButtonProps {
  deed: 'resume' | 'anotherTime' | 'bookAgain'
  mentorshipId: string
  /** The version of the series that is on screen. */
  version: number
  /** Beside something more likely. */
  quiet?: boolean
}

/** One click that has the whole series planned anew. What stands, stands until the new time is found. */
export function SeriesButton({ deed, mentorshipId, version, quiet = false }: SeriesButtonProps) {
  const text = useText()
  const notices = useNotices()
  const deeds = { resume: useResumeSeries(), anotherTime: useFindAnotherTime(), bookAgain: useBookAgain() }
  const { mutate, isPending } = deeds[deed]
  return (
    <BusyButton
      appearance={quiet ? 'secondary' : 'primary'}
      busy={isPending}
      onClick={() =>
        mutate(
          { params: { mentorshipId }, body: { version } },
          { onSuccess: () => notices.done(text(`series.done.${deed}`)), onError: notices.failed },
        )
      }
    >
      {text(`series.do.${deed}`)}
    </BusyButton>
  )
}
