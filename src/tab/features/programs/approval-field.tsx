import { Field, Select } from '@fluentui/react-components'
import type { ProgramSettings } from '../../../contract/programs.ts'
import { useText } from '../../format/use-text.ts'

type Policy = ProgramSettings['approvalPolicy']

/** Whose manager has to agree. */
export function ApprovalField({ value, onChange }: { value: Policy; onChange: (policy: Policy) => void }) {
  const text = useText()
  return (
    <Field label={text('program.approval')} hint={text('program.approvalHint')}>
      <Select value={value} onChange={(_, data) => onChange(data.value as Policy)}>
        {(['none', 'mentee', 'mentor', 'both'] as const).map((policy) => (
          <option key={policy} value={policy}>
            {text(`program.approval.${policy}`)}
          </option>
        ))}
      </Select>
    </Field>
  )
}
