import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { TypedSkills } from '../../../contract/skills.ts'
import type { Input } from '../../api-client/call.ts'
import { ActionRow } from '../../components/action-row.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Empty } from '../../components/empty.tsx'
import { useNotices } from '../../components/notices.tsx'
import { useText } from '../../format/use-text.ts'
import { AliasPanel } from './alias-panel.tsx'
import { useDecideSkill, useTakeBackDecision } from './api.ts'

type Decision = Input<'decideSkill'>['body']

/** What nobody has said anything about yet, and the three things that can be said. Nothing asks whether they are sure: it can be taken back. */
export function TypedSkillTable({ typed }: Pick<TypedSkills, 'typed'>) {
  const text = useText()
  const notices = useNotices()
  const decide = useDecideSkill()
  const takeBack = useTakeBackDecision()
  const [naming, setNaming] = useState<string | null>(null)
  // From a toast, when this page may be closed: callbacks of `mutate` would not be called any more.
  const undo = (decisionId: string) =>
    void takeBack.mutateAsync({ params: { decisionId } }).then(() => notices.done(text('skills.done.takenBack')), notices.failed)
  const say = (body: Decision) =>
    decide.mutate(
      { body },
      {
        onSuccess: ({ id }) => {
          const words = { skill: body.text, aliasOf: body.verdict === 'alias' ? body.aliasOf : '' }
          notices.done(text(`skills.done.${body.verdict}`, words), () => undo(id))
        },
        onError: notices.failed,
      },
    )
  return (
    <>
      {typed.length === 0 ? (
        <Empty>{text('skills.none')}</Empty>
      ) : (
        <DataTable
          label={text('skills.typed')}
          columns={[text('skills.text'), text('skills.people'), text('skills.what')]}
          rows={typed.map(({ text: skill, people }) => ({
            key: skill,
            cells: [
              skill,
              text('skills.peopleWords', { people }),
              <ActionRow key="say">
                <Button size="small" aria-label={text('skills.addLabel', { skill })} onClick={() => say({ text: skill, verdict: 'added' })}>
                  {text('skills.add')}
                </Button>
                <Button size="small" aria-label={text('skills.aliasLabel', { skill })} onClick={() => setNaming(skill)}>
                  {text('skills.alias')}
                </Button>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={text('skills.ignoreLabel', { skill })}
                  onClick={() => say({ text: skill, verdict: 'ignored' })}
                >
                  {text('skills.ignore')}
                </Button>
              </ActionRow>,
            ],
          }))}
        />
      )}
      {naming !== null && (
        <AliasPanel
          skill={naming}
          onClose={() => setNaming(null)}
          onChosen={(aliasOf) => {
            setNaming(null)
            say({ text: naming, verdict: 'alias', aliasOf })
          }}
        />
      )}
    </>
  )
}
