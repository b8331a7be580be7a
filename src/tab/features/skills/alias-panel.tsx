import { useState } from 'react'
import { Panel } from '../../components/panel.tsx'
import { useText } from '../../format/use-text.ts'
import { KnownSkillField } from './known-skill-field.tsx'

interface AliasPanelProps {
  skill: string
  onChosen: (aliasOf: string) => void
  onClose: () => void
}

/** Which known skill a word means. */
export function AliasPanel({ skill, onChosen, onClose }: AliasPanelProps) {
  const text = useText()
  const [known, setKnown] = useState<string | null>(null)
  return (
    <Panel
      title={text('skills.alias.title', { skill })}
      onClose={onClose}
      onSubmit={() => known !== null && onChosen(known)}
      submit={text('skills.alias.submit')}
      busy={false}
      disabled={known === null}
    >
      <p>{text('skills.alias.intro', { skill })}</p>
      <KnownSkillField value={known} onChange={setKnown} />
    </Panel>
  )
}
