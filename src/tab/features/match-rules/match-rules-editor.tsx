import { Button } from '@fluentui/react-components'
import type { FormEvent } from 'react'
import type { MatchRules } from '../../../contract/match-rules.ts'
import { ActionRow } from '../../components/action-row.tsx'
import { BusyButton } from '../../components/busy-button.tsx'
import { ButtonLink } from '../../components/button-link.tsx'
import { Section } from '../../components/section.tsx'
import { useSettled } from '../../components/use-settled.ts'
import { WeightSliders } from '../../components/weight-sliders.tsx'
import { useText } from '../../format/use-text.ts'
import { useBarredPairs } from './api.ts'
import styles from './match-rules-editor.module.css'
import { PossiblePairs } from './possible-pairs.tsx'
import { RulingFields } from './ruling-fields.tsx'
import { useDraft } from './use-draft.ts'
import { WhoAsksCards } from './who-asks-cards.tsx'

interface MatchRulesEditorProps {
  programId: string
  rules: MatchRules
  /** Those that a program of this template begins with. */
  usual: MatchRules
  reread: () => Promise<MatchRules | undefined>
}

/** Who asks, what counts in a pair and what rules it out; beside it, what that leaves. */
export function MatchRulesEditor({ programId, rules: start, usual, reread }: MatchRulesEditorProps) {
  const text = useText()
  const { rules, changed, busy, set, save, discard } = useDraft(programId, start, reread)
  // What counts how much bars nobody, so that moving a weight asks nothing.
  const query = useBarredPairs(programId, useSettled({ ...rules, whoAsks: usual.whoAsks, weights: usual.weights }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (changed && !busy) save()
  }
  return (
    <form className={styles.editor} onSubmit={submit} noValidate>
      <div className={styles.fields}>
        <Section title={text('whoAsks.title')}>
          <WhoAsksCards value={rules.whoAsks} onChange={(whoAsks) => set({ whoAsks })} />
        </Section>
        <Section title={text('weights.title')} note={text('weights.note')}>
          <WeightSliders
            weights={rules.weights}
            standard={usual.weights}
            reset={text('weights.reset')}
            note={(term) => text(`weights.${term}.note`)}
            onChange={(weights) => set({ weights })}
          />
        </Section>
        <Section title={text('ruling.title')} note={text('ruling.note')}>
          <RulingFields rules={rules} barred={query.data} onChange={set} />
        </Section>
      </div>
      <div className={styles.beside}>
        <PossiblePairs query={query} behind={query.isPlaceholderData}>
          <ActionRow>
            <BusyButton type="submit" appearance="primary" busy={busy} disabledFocusable={!changed}>
              {text('possible.save')}
            </BusyButton>
            {changed && <Button onClick={discard}>{text('possible.discard')}</Button>}
            {!changed && rules.whoAsks !== 'mentees' && rules.whoAsks !== 'mentors' && (
              <ButtonLink to={`/program/${programId}/rounds/new`}>{text('possible.whatIf')}</ButtonLink>
            )}
          </ActionRow>
          <p className={styles.note} role="status">
            {text(changed ? 'possible.unsaved' : 'possible.unchanged')}
          </p>
        </PossiblePairs>
      </div>
    </form>
  )
}
