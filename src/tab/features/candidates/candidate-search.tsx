import { SearchBox } from '@fluentui/react-components'
import { useState } from 'react'
import type { Candidate, FewReason } from '../../../contract/programs.ts'
import { Empty } from '../../components/empty.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Section } from '../../components/section.tsx'
import { useSettled } from '../../components/use-settled.ts'
import { Waiting } from '../../components/waiting.tsx'
import { useText } from '../../format/use-text.ts'
import { useCandidates } from './api.ts'
import { CandidateList } from './candidate-card.tsx'
import styles from './candidate-search.module.css'
import { ColleagueList } from './colleague-list.tsx'
import { NotAsked } from './not-asked.tsx'

interface CandidateSearchProps {
  programId: string
  wanted: readonly string[]
  onAsk: (candidate: Candidate) => void
}

/** The mentors suggested to the reader, or whom words find, and apart from them colleagues who could be invited. */
export function CandidateSearch({ programId, wanted, onAsk }: CandidateSearchProps) {
  const text = useText()
  const [typed, setTyped] = useState('')
  const asked = useSettled(typed.trim())
  const found = useCandidates(programId, asked)
  return (
    <div className={styles.search}>
      <div className={styles.head}>
        <div className={styles.about}>
          <h2 className={styles.title} aria-live="polite">
            {found.data ? text(asked ? 'find.found' : 'find.forYou', { count: found.data.candidates.length }) : text('find.looking')}
          </h2>
          {!asked && <p className={styles.note}>{text('find.forYouNote')}</p>}
        </div>
        <SearchBox
          className={styles.box ?? ''}
          aria-label={text('find.search')}
          placeholder={text('find.searchExample')}
          dismiss={{ 'aria-label': text('form.clear') }}
          value={typed}
          onChange={(_, data) => setTyped(data.value)}
        />
      </div>
      <Loaded query={found} waiting={<Waiting lines={6} />}>
        {({ candidates, few, colleagues }) => (
          <>
            {candidates.length > 0 && <CandidateList candidates={candidates} wanted={wanted} onAsk={onAsk} />}
            {few ? (
              <WhyFew few={few} none={candidates.length === 0} />
            ) : (
              candidates.length === 0 && <Empty>{text('find.noneFor', { words: asked })}</Empty>
            )}
            {colleagues.length > 0 && (
              <Section title={text('find.colleagues')} note={text('find.colleaguesNote')}>
                <ColleagueList programId={programId} colleagues={colleagues} />
              </Section>
            )}
          </>
        )}
      </Loaded>
    </div>
  )
}

function WhyFew({ few, none }: { few: FewReason; none: boolean }) {
  const text = useText()
  if (few === 'office' || few === 'mentors') return <NotAsked whoAsks={few} />
  return none ? <Empty>{text(`few.${few}`)}</Empty> : <p className={styles.note}>{text(`few.${few}`)}</p>
}
