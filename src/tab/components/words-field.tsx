import { Field, Textarea } from '@fluentui/react-components'

interface WordsFieldProps {
  label: string
  hint?: string
  placeholder?: string
  required?: boolean
  error?: string | undefined
  max: number
  rows?: number
  value: string
  onChange: (value: string) => void
}

/** A few sentences. What is typed stays, whatever happens to the request that carries it. */
export function WordsField({ label, hint, placeholder, required = false, error, max, rows = 3, value, onChange }: WordsFieldProps) {
  return (
    <Field
      label={label}
      required={required}
      {...(hint ? { hint } : {})}
      {...(error ? { validationMessage: error, validationState: 'error' } : {})}
    >
      <Textarea
        value={value}
        maxLength={max}
        rows={rows}
        resize="vertical"
        {...(placeholder ? { placeholder } : {})}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  )
}
