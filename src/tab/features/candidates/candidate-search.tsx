import { SearchBox } from '@fluentui/react-components'
import { useState } from 'react'
import type { Candidate } from '../../../contract/programs.ts'
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

interface CandidateSearchProps {
  programId: string
  wanted: readonly string[]
  onAsk: (candidate: Candidate) => void
}

/** Joined mentors, best first, and apart from them colleagues who could be invited. */
export function CandidateSearch({ programId, wanted, onAsk }: CandidateSearchProps) {
  const text = useText()
  const [typed, setTyped] = useState('')
  const asked = useSettled(typed.trim())
  const found = useCandidates(programId, asked)
  return (
    <div className={styles.search}>
      <div className={styles.head}>
        <h2 className={styles.title} aria-live="polite">
          {found.data ? text('find.found', { count: found.data.candidates.length }) : text('find.looking')}
        </h2>
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
        {({ candidates, colleagues }) => (
          <>
            {candidates.length > 0 ? (
              <CandidateList candidates={candidates} wanted={wanted} onAsk={onAsk} />
            ) : (
              <Empty>{text(asked ? 'find.noneFor' : 'find.none', { words: asked })}</Empty>
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
