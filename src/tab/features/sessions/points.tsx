import { Button, Input } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { type FormEvent, useState } from 'react'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { useText } from '../../format/use-text.ts'
import styles from './points.module.css'

interface Point {
  id: string
  author: string
  text: string
}

interface PointsProps {
  title: string
  none: string
  addLabel: string
  placeholder: string
  max: number
  points: readonly Point[]
  nameOf: (author: string) => string
  onAdd: (words: string, onDone: () => void) => void
  onRemove?: (point: Point) => void
  busy: boolean
  error: unknown
}

/** A short list that both write: agenda points or takeaways. */
export function Points({ title, none, addLabel, placeholder, max, points, nameOf, onAdd, onRemove, busy, error }: PointsProps) {
  const text = useText()
  const [words, setWords] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim() && !busy) onAdd(words.trim(), () => setWords(''))
  }
  return (
    <div className={styles.points}>
      <h3 className={styles.title}>{title}</h3>
      {points.length === 0 && <p className={styles.none}>{none}</p>}
      <ul className={styles.list} aria-label={title}>
        {points.map((point) => (
          <li key={point.id} className={styles.point}>
            <span className={styles.words}>
              {point.text}
              <span className={styles.by}>{nameOf(point.author)}</span>
            </span>
            {onRemove && (
              <Button
                appearance="subtle"
                size="small"
                icon={<DismissRegular />}
                aria-label={text('form.remove', { word: point.text })}
                onClick={() => onRemove(point)}
              />
            )}
          </li>
        ))}
      </ul>
      <form className={styles.add} onSubmit={add}>
        <Input aria-label={addLabel} placeholder={placeholder} value={words} maxLength={max} onChange={(_, data) => setWords(data.value)} />
        <Button type="submit" aria-label={text('form.addTo', { list: title })} disabledFocusable={busy || !words.trim()}>
          {text('form.add')}
        </Button>
      </form>
      {error ? <ProblemNotice error={error} /> : null}
    </div>
  )
}
