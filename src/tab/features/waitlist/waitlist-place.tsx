import { Button } from '@fluentui/react-components'
import type { Program } from '../../../contract/programs.ts'
import type { WaitlistPlace } from '../../../contract/waitlist.ts'
import { useNotices } from '../../components/notices.tsx'
import { Pill } from '../../components/pill.tsx'
import { Section } from '../../components/section.tsx'
import { WhoSees } from '../../components/who-sees.tsx'
import type { Texts } from '../../format/text.ts'
import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import { useLeaveAsMentee, useSaveWishes } from './api.ts'
import { FlashOffer } from './flash-offer.tsx'
import { Help } from './help.tsx'
import styles from './waitlist-place.module.css'

interface WaitlistPlaceProps {
  program: Program
  waiting: WaitlistPlace
  /** Shows another program on the page. */
  onProgram: (programId: string) => void
}

/** Where the reader stands among those who wait, why, and what they can do about it. */
export function WaitlistPlaceSection({ program, waiting: place, onProgram }: WaitlistPlaceProps) {
  const text = useText()
  const { at } = useWhen()
  const { waiting, since, why, flash } = place
  return (
    <Section
      title={text('waitlist.title')}
      action={<Pill tone="waiting">{text('waitlist.place', { place: place.place, waiting })}</Pill>}
      note={text('waitlist.since', { day: at(since, 'fullDay') })}
    >
      <p className={styles.why}>{whyWords(why, program.whoAsks, text)}</p>
      <Help program={program} waiting={place} onProgram={onProgram} />
      {flash && <FlashOffer program={program} flash={flash} onProgram={onProgram} />}
      <div className={styles.foot}>
        <WhoSees data="waitlistPlace" />
        <StopLooking program={program} />
      </div>
    </Section>
  )
}

function whyWords(why: WaitlistPlace['why'], whoAsks: Program['whoAsks'], text: Texts): string {
  if (why.kind === 'ruledOut') return text(`waitlist.why.ruledOut.${why.rule}`)
  if (why.kind === 'nobodyAsked') return text('waitlist.why.nobodyAsked', { mentors: why.mentors, whoAsks })
  return text(`waitlist.why.${why.kind}`)
}

function StopLooking({ program: { id: programId, name, mine } }: { program: Program }) {
  const text = useText()
  const notices = useNotices()
  const leave = useLeaveAsMentee()
  const join = useSaveWishes()
  const wishes = mine.mentee
  const again = () => wishes && join.mutate({ params: { programId }, body: wishes }, { onError: notices.failed })
  const stop = () =>
    leave.mutate(
      { params: { programId } },
      { onSuccess: () => notices.done(text('waitlist.stopped', { name }), again), onError: notices.failed },
    )
  return (
    <Button appearance="subtle" size="small" disabledFocusable={leave.isPending} onClick={stop}>
      {text('waitlist.stop')}
    </Button>
  )
}
