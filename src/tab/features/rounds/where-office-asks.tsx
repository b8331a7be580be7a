import type { ReactNode } from 'react'
import type { RoundList } from '../../../contract/rounds.ts'
import { ButtonLink } from '../../components/button-link.tsx'
import { Callout } from '../../components/callout.tsx'
import { useText } from '../../format/use-text.ts'

type WhoAsks = RoundList['whoAsks']

/** Whether rounds can be opened in a program. */
export function officeAsks(whoAsks: WhoAsks): whoAsks is 'office' | 'mixed' {
  return whoAsks === 'office' || whoAsks === 'mixed'
}

/** Its children where the office asks; elsewhere says who does, before anybody plans a round that could not be opened. */
export function WhereOfficeAsks({ programId, whoAsks, children }: { programId: string; whoAsks: WhoAsks; children?: ReactNode }) {
  const text = useText()
  if (officeAsks(whoAsks)) return children
  return (
    <Callout
      intent="info"
      title={text(`rounds.whoAsks.${whoAsks}`)}
      action={<ButtonLink to={`/program/${programId}/matching`}>{text('rounds.whoAsks.change')}</ButtonLink>}
    >
      {text('rounds.whoAsks.words')}
    </Callout>
  )
}
