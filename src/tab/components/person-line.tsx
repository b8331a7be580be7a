import type { ReactNode } from 'react'
import type { PersonBasics } from '../../contract/people.ts'
import { colorOf, initials } from './initials.ts'
import styles from './person-line.module.css'

interface PersonLineProps {
  person: PersonBasics
  /** In place of title, department and site. */
  details?: ReactNode
  size?: 'medium' | 'large'
}

/** A person: initials in a color that stays theirs, name, and what places them. */
export function PersonLine({ person, details, size = 'medium' }: PersonLineProps) {
  const places = [person.title, person.department, person.site].filter(Boolean).join(' · ')
  return (
    <div className={size === 'large' ? `${styles.line} ${styles.large}` : styles.line}>
      <PersonAvatar person={person} size={size === 'large' ? 48 : 36} />
      <div className={styles.words}>
        <span className={styles.name}>{person.name}</span>
        <span className={styles.details}>{details ?? places}</span>
      </div>
    </div>
  )
}

interface PersonAvatarProps {
  person: PersonBasics
  /** Width in pixels. */
  size: 28 | 36 | 48
}

export function PersonAvatar({ person, size }: PersonAvatarProps) {
  const color = colorOf(person.id)
  const look = {
    inlineSize: size,
    blockSize: size,
    fontSize: Math.round(size * 0.38),
    background: `var(--colorPalette${color}Background2)`,
    color: `var(--colorPalette${color}Foreground2)`,
  }
  return (
    <span className={styles.avatar} style={look} aria-hidden>
      {initials(person.name)}
    </span>
  )
}
