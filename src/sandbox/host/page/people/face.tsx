import { Avatar, type AvatarProps } from '@fluentui/react-components'
import type { Person } from '../../wire.ts'
import { api } from '../state/api.ts'

/** A person's photo, or their initials. Decoration: the name stands beside it. */
export function Face({ person, size = 32 }: { person: Person; size?: NonNullable<AvatarProps['size']> }) {
  const image = person.hasPhoto ? { image: { src: api.photo(person.id), alt: '' } } : {}
  return <Avatar name={person.displayName} color="colorful" size={size} aria-hidden {...image} />
}
