import {
  Field,
  Tag,
  TagPicker,
  TagPickerControl,
  TagPickerGroup,
  TagPickerInput,
  TagPickerList,
  TagPickerOption,
} from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../format/use-text.ts'
import { useSettled } from './use-settled.ts'

const SHOWN = 8
const LONGEST = 80

interface TagFieldProps {
  label: string
  hint?: string
  required?: boolean
  error?: string | undefined
  value: readonly string[]
  onChange: (value: string[]) => void
  /** Words that others use already. */
  suggest: (typed: string) => Promise<readonly string[]>
}

const same = (one: string, other: string) => one.localeCompare(other, undefined, { sensitivity: 'accent' }) === 0

/** Several short words, chosen from suggestions or typed freely: Enter or a comma adds what is typed. */
export function TagField({ label, hint, required = false, error, value, onChange, suggest }: TagFieldProps) {
  const text = useText()
  const [typed, setTyped] = useState('')
  const asked = useSettled(typed.trim())
  const { data: suggestions = [] } = useQuery({
    queryKey: ['suggest', asked],
    queryFn: () => suggest(asked),
    placeholderData: keepPreviousData,
  })
  const has = (word: string) => value.some((chosen) => same(chosen, word))
  const add = (words: readonly string[]) => {
    const fresh = words.map((word) => word.trim().slice(0, LONGEST)).filter((word) => word && !has(word))
    setTyped('')
    if (fresh.length > 0) onChange([...value, ...new Set(fresh)])
  }
  const options = suggestions.filter((word) => !has(word)).slice(0, SHOWN)
  const ownWord = typed.trim() && !has(typed.trim()) && !options.some((option) => same(option, typed.trim())) ? typed.trim() : undefined

  return (
    <Field
      label={label}
      required={required}
      {...(hint ? { hint } : {})}
      {...(error ? { validationMessage: error, validationState: 'error' } : {})}
    >
      <TagPicker
        selectedOptions={[...value]}
        onOptionSelect={(_, { selectedOptions }) => {
          setTyped('')
          onChange(selectedOptions)
        }}
      >
        <TagPickerControl>
          <TagPickerGroup aria-label={text('form.chosen', { label })}>
            {value.map((word) => (
              <Tag key={word} value={word} shape="circular" dismissIcon={{ 'aria-label': text('form.remove', { word }) }}>
                {word}
              </Tag>
            ))}
          </TagPickerGroup>
          <TagPickerInput
            aria-label={label}
            value={typed}
            onChange={({ target }) => (target.value.includes(',') ? add(target.value.split(',')) : setTyped(target.value))}
            onBlur={() => add([typed])}
          />
        </TagPickerControl>
        <TagPickerList>
          {[...options, ...(ownWord ? [ownWord] : [])].map((word) => (
            <TagPickerOption key={word} value={word}>
              {word === ownWord ? text('form.addWord', { word }) : word}
            </TagPickerOption>
          ))}
        </TagPickerList>
      </TagPicker>
    </Field>
  )
}
