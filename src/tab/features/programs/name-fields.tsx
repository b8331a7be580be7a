import { Field, Input } from '@fluentui/react-components'
import { fieldError } from '../../api-client/problem.ts'
import { WordsField } from '../../components/words-field.tsx'
import { useText } from '../../format/use-text.ts'

interface Named {
  readonly name: string
  readonly purpose: string
}

/** `tried`: a name that is missing is said only after the first try to save. */
export function NameFields(props: { settings: Named; tried: boolean; error: unknown; onChange: (part: Partial<Named>) => void }) {
  const { settings, tried, error, onChange } = props
  const text = useText()
  const missing = tried && settings.name.trim() === ''
  return (
    <>
      <Field
        label={text('program.name')}
        required
        {...(missing ? { validationMessage: text('form.required'), validationState: 'error' } : {})}
      >
        <Input value={settings.name} maxLength={80} onChange={(_, data) => onChange({ name: data.value })} />
      </Field>
      <WordsField
        label={text('program.purpose')}
        hint={text('program.purposeHint')}
        max={500}
        value={settings.purpose}
        onChange={(purpose) => onChange({ purpose })}
        error={fieldError(error, 'purpose')}
      />
    </>
  )
}
