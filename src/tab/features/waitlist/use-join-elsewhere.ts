import type { Program } from '../../../contract/programs.ts'
import { useNotices } from '../../components/notices.tsx'
import { useText } from '../../format/use-text.ts'
import { useLeaveAsMentee, useSaveWishes } from './api.ts'

/** Joins another program with the wishes of this one, and shows it; for a while this can be taken back. */
export function useJoinElsewhere({ mine }: Program, onProgram: (programId: string) => void) {
  const text = useText()
  const notices = useNotices()
  const joining = useSaveWishes()
  const leaving = useLeaveAsMentee()
  const join = (programId: string, name: string) => {
    if (!mine.mentee) return
    const undo = () => leaving.mutate({ params: { programId } }, { onError: notices.failed })
    joining.mutate(
      // Mentors there see the wishes of whom they are asked by, and of nobody who has not said so there.
      { params: { programId }, body: { ...mine.mentee, shownToMentors: false } },
      {
        onSuccess: () => {
          notices.done(text('waitlist.help.joined', { name }), undo)
          onProgram(programId)
        },
        onError: notices.failed,
      },
    )
  }
  return { join, busy: joining.isPending }
}
