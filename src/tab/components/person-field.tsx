import { Combobox, Field, Option } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonBasics } from '../../contract/people.ts'
import { useText } from '../format/use-text.ts'
import { PersonLine } from './person-line.tsx'
import { useSettled } from './use-settled.ts'

const SHORTEST = 2

interface PersonFieldProps {
  label: string
  hint?: string
  value: PersonBasics | null
  onChange: (person: PersonBasics | null) => void
  search: (typed: string) => Promise<readonly PersonBasics[]>
  /** Names those who are searched, so that answers about others are not taken for theirs. */
  among?: string
}

/** One person, found by name. */
export function PersonField({ label, hint, value, onChange, search, among = 'people' }: PersonFieldProps) {
  const text = useText()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const asked = useSettled(typed.trim())
  const { data: found = [], isFetched } = useQuery({
    queryKey: [among, asked],
    queryFn: () => search(asked),
    enabled: asked.length >= SHORTEST && asked !== value?.name,
    placeholderData: keepPreviousData,
  })
  return (
    <Field label={label} {...(hint ? { hint } : {})}>
      <Combobox
        freeform
        inlinePopup
        open={open}
        onOpenChange={(_, data) => setOpen(data.open)}
        placeholder={text('form.searchPeople')}
        value={typed}
        selectedOptions={value ? [value.id] : []}
        onChange={({ target }) => {
          setTyped(target.value)
          setOpen(target.value.trim().length >= SHORTEST)
          onChange(null)
        }}
        onOptionSelect={(_, { optionValue }) => {
          const person = found.find(({ id }) => id === optionValue) ?? null
          setTyped(person?.name ?? '')
          onChange(person)
        }}
      >
        {found.map((person) => (
          <Option key={person.id} value={person.id} text={person.name}>
            <PersonLine person={person} />
          </Option>
        ))}
        {isFetched && found.length === 0 && (
          <Option disabled value="" text={text('form.nobodyFound')}>
            {text('form.nobodyFound')}
          </Option>
        )}
      </Combobox>
    </Field>
  )
}
