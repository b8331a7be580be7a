import { Button } from '@fluentui/react-components'
import type { TypedSkills } from '../../../contract/skills.ts'
import { DataTable } from '../../components/data-table.tsx'
import { useNotices } from '../../components/notices.tsx'
import { useText } from '../../format/use-text.ts'
import { useTakeBackDecision } from './api.ts'

/** What was decided before. It can be taken back at any time. */
export function DecidedSkillTable({ decided }: Pick<TypedSkills, 'decided'>) {
  const text = useText()
  const notices = useNotices()
  const takeBack = useTakeBackDecision()
  const done = { onSuccess: () => notices.done(text('skills.done.takenBack')), onError: notices.failed }
  return (
    <DataTable
      label={text('skills.decided')}
      columns={[text('skills.text'), text('skills.what'), text('skills.decided.change')]}
      rows={decided.map(({ id, text: skill, verdict, aliasOf }) => ({
        key: id,
        cells: [
          skill,
          text(`skills.decided.${verdict}`, { aliasOf: aliasOf ?? '' }),
          <Button
            key="take-back"
            size="small"
            aria-label={text('skills.takeBackLabel', { skill })}
            onClick={() => takeBack.mutate({ params: { decisionId: id } }, done)}
          >
            {text('skills.takeBack')}
          </Button>,
        ],
      }))}
    />
  )
}
