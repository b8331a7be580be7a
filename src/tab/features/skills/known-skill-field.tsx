import { Combobox, Field, Option } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSettled } from '../../components/use-settled.ts'
import { useText } from '../../format/use-text.ts'
import { searchKnownSkills } from './api.ts'

interface KnownSkillFieldProps {
  value: string | null
  onChange: (skill: string | null) => void
}

/** One skill of the catalog, found by its name or another word for it. */
export function KnownSkillField({ value, onChange }: KnownSkillFieldProps) {
  const text = useText()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const asked = useSettled(typed.trim())
  const { data: found = [], isFetched } = useQuery({
    queryKey: ['known skills', asked],
    queryFn: () => searchKnownSkills(asked),
    enabled: asked !== '' && asked !== value,
    placeholderData: keepPreviousData,
  })
  return (
    <Field label={text('skills.alias.field')}>
      <Combobox
        freeform
        inlinePopup
        open={open}
        onOpenChange={(_, data) => setOpen(data.open)}
        placeholder={text('skills.alias.example')}
        value={typed}
        selectedOptions={value === null ? [] : [value]}
        onChange={({ target }) => {
          setTyped(target.value)
          setOpen(target.value.trim() !== '')
          onChange(null)
        }}
        onOptionSelect={(_, { optionValue }) => {
          if (!optionValue) return
          setTyped(optionValue)
          onChange(optionValue)
        }}
      >
        {found.map(({ name, alias }) => (
          <Option key={name} value={name} text={name}>
            {alias ? `${name} (${alias})` : name}
          </Option>
        ))}
        {isFetched && found.length === 0 && (
          <Option disabled value="" text={text('skills.alias.none')}>
            {text('skills.alias.none')}
          </Option>
        )}
      </Combobox>
    </Field>
  )
}
