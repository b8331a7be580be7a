import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Program } from '../../../contract/programs.ts'
import type { WayElsewhere } from '../../../contract/waitlist.ts'
import { Callout } from '../../components/callout.tsx'
import { Panel } from '../../components/panel.tsx'
import { useText } from '../../format/use-text.ts'
import { useJoinElsewhere } from './use-join-elsewhere.ts'

interface FlashOfferProps {
  program: Program
  flash: WayElsewhere
  onProgram: (programId: string) => void
}

/** One conversation while the wait goes on: joins after a yes, and leads to whom to ask. */
export function FlashOffer({ program, flash: { programId, name, mentors, joined }, onProgram }: FlashOfferProps) {
  const text = useText()
  const [asking, setAsking] = useState(false)
  const elsewhere = useJoinElsewhere(program, onProgram)
  return (
    <>
      <Callout
        intent="info"
        title={text('waitlist.flash')}
        action={<Button onClick={() => (joined ? onProgram(programId) : setAsking(true))}>{text('waitlist.flash.ask')}</Button>}
      >
        {text('waitlist.flash.words', { name, mentors })}
      </Callout>
      {asking && (
        <Panel
          title={text('waitlist.flash.ask')}
          submit={text('waitlist.flash.yes')}
          busy={elsewhere.busy}
          onClose={() => setAsking(false)}
          onSubmit={() => elsewhere.join(programId, name)}
        >
          <p>{text('waitlist.flash.intro', { name })}</p>
        </Panel>
      )}
    </>
  )
}
