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
import { type KeyboardEvent, useState } from 'react'
import { useText } from '../format/use-text.ts'
import styles from './tag-field.module.css'
import { useSettled } from './use-settled.ts'

const SHOWN = 8
const LONGEST = 80

export interface Suggestion {
  readonly name: string
  /** The other word for it that fits what is typed. */
  readonly alias: string | null
}

interface TagFieldProps {
  label: string
  hint?: string
  required?: boolean
  error?: string | undefined
  value: readonly string[]
  onChange: (value: string[]) => void
  suggest: (typed: string) => Promise<readonly Suggestion[]>
}

const same = (one: string, other: string) => one.localeCompare(other, undefined, { sensitivity: 'accent' }) === 0
const says = ({ name, alias }: Suggestion, word: string) => same(name, word) || (alias !== null && same(alias, word))
const fits = ({ name, alias }: Suggestion, word: string) =>
  [name, alias ?? ''].some((each) => each.toLowerCase().includes(word.toLowerCase()))

/** Several short words, chosen from suggestions or typed freely: Enter or a comma adds what is typed. */
export function TagField({ label, hint, required = false, error, value, onChange, suggest }: TagFieldProps) {
  const text = useText()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [walking, setWalking] = useState(false)
  const word = typed.trim()
  const asked = useSettled(word)
  const { data: suggestions = [] } = useQuery({
    queryKey: ['suggest', asked],
    queryFn: () => suggest(asked),
    placeholderData: keepPreviousData,
  })
  const has = (other: string) => value.some((chosen) => same(chosen, other))
  const fitting = asked === word ? suggestions : suggestions.filter((other) => fits(other, word))
  const options = fitting.filter(({ name }) => !has(name)).slice(0, SHOWN)
  const isNew = word !== '' && !has(word) && !options.some((option) => says(option, word))

  const type = (next: string) => {
    setTyped(next)
    setOpen(next !== '')
    setWalking(false)
  }
  const add = (words: readonly string[]) => {
    const known = words.map((each) => suggestions.find((other) => says(other, each.trim()))?.name ?? each.trim().slice(0, LONGEST))
    const fresh = known.filter((each) => each && !has(each))
    type('')
    if (fresh.length > 0) onChange([...value, ...new Set(fresh)])
  }
  // The picker's own Enter chooses whatever the list shows, which may still be an answer to fewer letters.
  const takeEnter = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setWalking(true)
    if (event.key !== 'Enter' || walking || !word) return
    event.preventDefault()
    event.stopPropagation()
    add([word])
  }

  return (
    <div onKeyDownCapture={takeEnter}>
      <Field
        label={label}
        required={required}
        {...(hint ? { hint } : {})}
        {...(error ? { validationMessage: error, validationState: 'error' } : {})}
      >
        <TagPicker
          open={open}
          onOpenChange={(_, data) => setOpen(data.open)}
          selectedOptions={[...value]}
          onOptionSelect={(_, { selectedOptions }) => {
            type('')
            onChange(selectedOptions)
          }}
        >
          <TagPickerControl>
            <TagPickerGroup aria-label={text('form.chosen', { label })}>
              {value.map((chosen) => (
                <Tag key={chosen} value={chosen} shape="circular" aria-label={text('form.remove', { word: chosen })}>
                  {chosen}
                </Tag>
              ))}
            </TagPickerGroup>
            <TagPickerInput
              aria-label={label}
              value={typed}
              onChange={({ target }) => (target.value.includes(',') ? add(target.value.split(',')) : type(target.value))}
              onBlur={() => word && add([word])}
            />
          </TagPickerControl>
          <TagPickerList>
            {options.map(({ name, alias }) => (
              <TagPickerOption key={name} value={name} text={name}>
                {name}
                {alias && <span className={styles.alias}> {alias}</span>}
              </TagPickerOption>
            ))}
            {isNew && <TagPickerOption value={word}>{text('form.addWord', { word })}</TagPickerOption>}
          </TagPickerList>
        </TagPicker>
      </Field>
    </div>
  )
}
