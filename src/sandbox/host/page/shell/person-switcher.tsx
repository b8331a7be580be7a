import { Button, Input, makeStyles, Popover, PopoverSurface, PopoverTrigger, Text, tokens } from '@fluentui/react-components'
import { ChevronDown16Regular, Search20Regular } from '@fluentui/react-icons'
import { type KeyboardEvent, useState } from 'react'
import type { Person, Profile } from '../../wire.ts'
import { Face } from '../people/face.tsx'
import { useAddress } from '../state/address.tsx'
import { api } from '../state/api.ts'
import { useFirstVisit, useSeen } from '../state/seen.ts'
import { useLive } from '../state/use-live.ts'
import { PersonOption } from './person-option.tsx'

const LIST = 'people-to-be'
const optionId = (person: Person, group: string) => `${LIST}-${group}-${person.id}`

const useStyles = makeStyles({
  trigger: { maxWidth: '320px', minWidth: 0, justifyContent: 'flex-start', gap: '8px', paddingInline: '8px' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  dot: { width: '8px', height: '8px', borderRadius: '50%', flexShrink: 0, backgroundColor: tokens.colorPaletteRedBackground3 },
  surface: { width: '400px', maxWidth: 'calc(100vw - 16px)', padding: '12px', display: 'flex', flexDirection: 'column', gap: '8px' },
  list: { maxHeight: 'min(60vh, 520px)', overflowY: 'auto', display: 'flex', flexDirection: 'column' },
  heading: { padding: '10px 8px 4px', color: tokens.colorNeutralForeground3 },
  none: { padding: '16px 8px', color: tokens.colorNeutralForeground2 },
})

/** Chooses whose Teams this window shows: those the app has just reached, the cast of the story, or anyone by search. */
export function PersonSwitcher({ person, cast }: { person: Profile | null; cast: Person[] }) {
  const styles = useStyles()
  const { go } = useAddress()
  const since = useFirstVisit()
  const { unread } = useSeen()
  const [open, setOpen] = useState(false)
  const [search, setSearch] = useState('')
  const [active, setActive] = useState(0)

  const news = useLive(
    'news',
    () => api.news(since),
    (change) => change.topic === 'chat' || change.topic === 'feed',
  )
  const found = useLive(
    `search ${search}`,
    async () => (search.trim() === '' ? [] : api.people(search)),
    () => false,
  )
  const reached = (news.data ?? []).filter((one) => one.id !== person?.id && (unread(one, 'chat') || unread(one, 'activity')))
  const groups =
    search.trim() === ''
      ? [
          { id: 'news', label: 'Something new for them', people: reached.slice(0, 6) },
          { id: 'cast', label: 'Good to start with', people: cast },
        ]
      : [{ id: 'found', label: 'People', people: found.data ?? [] }]
  const options = groups.flatMap((group) => group.people.map((one) => ({ group: group.id, person: one })))
  const current = options[active]

  const choose = (chosen: Person) => {
    setOpen(false)
    go({ as: chosen.userPrincipalName, sub: null })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === 'Enter' && current) choose(current.person)
    if (step === 0 || options.length === 0) return
    event.preventDefault()
    const next = (active + step + options.length) % options.length
    setActive(next)
    document.getElementById(optionId(options[next]!.person, options[next]!.group))?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <Popover
      open={open}
      trapFocus
      positioning="below-start"
      onOpenChange={(_, data) => {
        setOpen(data.open)
        setSearch('')
        setActive(0)
      }}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="large"
          className={styles.trigger}
          aria-label={person ? `Signed in as ${person.displayName}. Switch person` : 'Switch person'}
        >
          {person && <Face person={person} size={28} />}
          <Text weight="semibold" className={styles.name}>
            {person?.displayName ?? 'Switch person'}
          </Text>
          {reached.length > 0 && <span className={styles.dot} title="Something new for somebody else" />}
          <ChevronDown16Regular />
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label="Switch person">
        <Input
          role="combobox"
          aria-label="Search people"
          aria-controls={LIST}
          aria-expanded
          aria-activedescendant={current ? optionId(current.person, current.group) : undefined}
          contentBefore={<Search20Regular />}
          placeholder="Search everyone by name, title or department"
          value={search}
          onChange={(_, { value }) => {
            setSearch(value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
        />
        <div id={LIST} role="listbox" aria-label="People" className={styles.list}>
          {groups.map(
            ({ id, label, people }) =>
              people.length > 0 && (
                // biome-ignore lint/a11y/useSemanticElements: a group of options, not of form fields
                <div key={id} role="group" aria-label={label}>
                  <Text as="h3" size={200} weight="semibold" block className={styles.heading}>
                    {label}
                  </Text>
                  {people.map((one) => (
                    <PersonOption
                      key={one.id}
                      id={optionId(one, id)}
                      person={one}
                      active={current?.group === id && current.person.id === one.id}
                      chosen={one.id === person?.id}
                      fresh={unread(one, 'chat') || unread(one, 'activity')}
                      onChoose={() => choose(one)}
                    />
                  ))}
                </div>
              ),
          )}
          {search.trim() !== '' && found.data?.length === 0 && <Text className={styles.none}>Nobody goes by “{search}”.</Text>}
        </div>
      </PopoverSurface>
    </Popover>
  )
}
