import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Input,
  makeStyles,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { Person } from '../../wire.ts'
import { api } from '../state/api.ts'
import { useLive } from '../state/use-live.ts'
import type { PickedPerson } from './handlers.ts'

export interface PeopleWish {
  title: string
  many: boolean
  done(picked: PickedPerson[] | null): void
}

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '8px' },
  list: { height: '280px', overflowY: 'auto', display: 'flex', flexDirection: 'column' },
})

/** Teams' people picker, as `people.selectPeople` opens it. */
export function PeopleDialog({ wish }: { wish: PeopleWish }) {
  const styles = useStyles()
  const [search, setSearch] = useState('')
  const [picked, setPicked] = useState<Person[]>([])
  const found = useLive(
    `pick ${search}`,
    () => api.people(search),
    () => false,
  )
  const shown = [...picked, ...(found.data ?? []).filter((one) => !picked.some(({ id }) => id === one.id))]

  const toggle = (person: Person, chosen: boolean) => {
    const others = wish.many ? picked.filter(({ id }) => id !== person.id) : []
    setPicked(chosen ? [...others, person] : others)
  }
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && wish.done(null)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{wish.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <Input aria-label="Search people" placeholder="Search by name" value={search} onChange={(_, { value }) => setSearch(value)} />
            <div className={styles.list}>
              {shown.map((person) => (
                <Checkbox
                  key={person.id}
                  label={`${person.displayName}${person.department ? ` · ${person.department}` : ''}`}
                  checked={picked.some(({ id }) => id === person.id)}
                  onChange={(_, { checked }) => toggle(person, checked === true)}
                />
              ))}
            </div>
          </DialogContent>
          <DialogActions>
            <Button onClick={() => wish.done(null)}>Cancel</Button>
            <Button appearance="primary" disabled={picked.length === 0} onClick={() => wish.done(picked.map(pickedPerson))}>
              Done
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function pickedPerson({ id, displayName, userPrincipalName }: Person): PickedPerson {
  return { objectId: id, displayName, email: userPrincipalName }
}
