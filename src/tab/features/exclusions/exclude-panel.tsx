import { useState } from 'react'
import type { PersonBasics } from '../../../contract/people.ts'
import { Callout } from '../../components/callout.tsx'
import { Panel } from '../../components/panel.tsx'
import { PersonField } from '../../components/person-field.tsx'
import { useText } from '../../format/use-text.ts'
import type { Exclusion } from './api.ts'
import { useKeepingApart } from './use-keeping-apart.ts'

interface ExcludePanelProps {
  exclusions: readonly Exclusion[]
  searchPeople: (typed: string) => Promise<readonly PersonBasics[]>
  onClose: () => void
}

/** Names two people who are not to be matched. No reason is asked. */
export function ExcludePanel({ exclusions, searchPeople, onClose }: ExcludePanelProps) {
  const text = useText()
  const { keepApart, busy } = useKeepingApart()
  const [one, setOne] = useState<PersonBasics | null>(null)
  const [other, setOther] = useState<PersonBasics | null>(null)
  const same = one !== null && one.id === other?.id
  const known = one && other && !same && exclusions.some(({ people }) => people.every(({ id }) => id === one.id || id === other.id))
  const submit = async () => {
    if (one && other && (await keepApart([one, other]))) onClose()
  }
  return (
    <Panel
      title={text('exclusions.add')}
      onClose={onClose}
      onSubmit={() => void submit()}
      submit={text('exclusions.submit')}
      busy={busy}
      disabled={!one || !other || same || known === true}
    >
      <p>{text('exclusions.note')}</p>
      <PersonField label={text('exclusions.one')} value={one} onChange={setOne} search={searchPeople} />
      <PersonField label={text('exclusions.other')} value={other} onChange={setOther} search={searchPeople} />
      {(same || known) && <Callout intent="info">{text(same ? 'exclusions.same' : 'exclusions.known')}</Callout>}
    </Panel>
  )
}
