import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { LookingMentee } from '../../../contract/offers.ts'
import type { Program } from '../../../contract/programs.ts'
import { Chips } from '../../components/chips.tsx'
import { Empty } from '../../components/empty.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { PersonLine } from '../../components/person-line.tsx'
import { ReasonList } from '../../components/reason-list.tsx'
import { useListing, useText } from '../../format/use-text.ts'
import { useLookingMentees } from './api.ts'
import styles from './looking-mentees.module.css'
import { lookingReasons } from './looking-reasons.ts'
import { OfferPanel } from './offer-panel.tsx'

/** For a mentor with a place: whom they could offer it, the best fit first. */
export function LookingMentees({ program }: { program: Program }) {
  const text = useText()
  const query = useLookingMentees(program.id)
  const [offering, setOffering] = useState<LookingMentee | null>(null)
  return (
    <div className={styles.looking}>
      <div>
        <h3 className={styles.title}>{text('looking.title')}</h3>
        <p className={styles.note}>{text('looking.note')}</p>
      </div>
      <Loaded query={query}>
        {({ placesLeft, mentees }) =>
          mentees.length > 0 ? (
            <ul className={styles.list} aria-label={text('looking.title')}>
              {mentees.map((mentee) => (
                <MenteeCard key={mentee.person.id} mentee={mentee} onOffer={() => setOffering(mentee)} />
              ))}
            </ul>
          ) : (
            <Empty>{text(placesLeft > 0 ? 'looking.none' : 'looking.full')}</Empty>
          )
        }
      </Loaded>
      {offering && <OfferPanel programId={program.id} mentee={offering.person} onClose={() => setOffering(null)} />}
    </div>
  )
}

function MenteeCard({ mentee, onOffer }: { mentee: LookingMentee; onOffer: () => void }) {
  const text = useText()
  const list = useListing()
  const { person, skillsWanted, missingSkills, goals } = mentee
  const { name } = person
  return (
    <li className={styles.card}>
      <PersonLine person={person} size="large" />
      <ReasonList
        label={text('looking.reasons', { name })}
        reasons={lookingReasons(mentee, text, list)}
        missing={missingSkills.length > 0 ? text('looking.missing', { skills: list(missingSkills) }) : null}
      />
      <div className={styles.about}>
        <Chips
          words={skillsWanted}
          strong={skillsWanted.filter((skill) => !missingSkills.includes(skill))}
          label={text('looking.wants', { name })}
        />
        {goals.length > 0 && (
          <ul className={styles.goals} aria-label={text('looking.goals', { name })}>
            {goals.map((goal) => (
              <li key={goal}>{goal}</li>
            ))}
          </ul>
        )}
      </div>
      <div className={styles.foot}>
        <Button aria-label={text('looking.offerTo', { name })} onClick={onOffer}>
          {text('looking.offer')}
        </Button>
      </div>
    </li>
  )
}
