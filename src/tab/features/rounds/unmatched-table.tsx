import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { PersonBasics } from '../../../contract/people.ts'
import type { Round } from '../../../contract/rounds.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Empty } from '../../components/empty.tsx'
import { hasText, type Texts } from '../../format/text.ts'
import { useText } from '../../format/use-text.ts'
import { AdjustPanel } from './adjust-panel.tsx'
import styles from './unmatched-table.module.css'

type Why = Round['unmatched'][number]['why']

/** Who has nobody, why, and what would help. */
export function UnmatchedTable({ round }: { round: Round }) {
  const text = useText()
  const [giving, setGiving] = useState<PersonBasics | null>(null)
  const adjustable = round.may.includes('adjust')
  if (round.unmatched.length === 0) return <Empty>{text('unmatched.none')}</Empty>
  return (
    <>
      <DataTable
        label={text('unmatched.title')}
        columns={[text('role.mentee'), text('unmatched.why'), text('unmatched.help'), ...(adjustable ? [text('pair.change')] : [])]}
        rows={round.unmatched.map(({ mentee, why }) => ({
          key: mentee.id,
          cells: [
            mentee.name,
            whyWords(why, text),
            helpWords(why, text),
            why.kind === 'allTaken' && adjustable ? (
              <Button
                key="give"
                className={styles.give ?? ''}
                size="small"
                aria-label={text('unmatched.giveLabel', { mentee: mentee.name })}
                onClick={() => setGiving(mentee)}
              >
                {text('unmatched.give')}
              </Button>
            ) : null,
          ],
        }))}
      />
      {giving && <AdjustPanel round={round} mentee={giving} mentor={null} onClose={() => setGiving(null)} />}
    </>
  )
}

function whyWords(why: Why, text: Texts): string {
  switch (why.kind) {
    case 'noneAllowed': {
      const rule = `unmatched.rule.${why.rule}`
      return hasText(rule) ? text(rule, { mentors: why.mentors }) : text('unmatched.noneAllowed')
    }
    case 'allTaken':
      return text('unmatched.allTaken', { allowed: why.allowed })
    case 'allForbidden':
      return text('unmatched.allForbidden')
  }
}

function helpWords(why: Why, text: Texts): string {
  if (why.kind !== 'allTaken') return text(`unmatched.help.${why.kind}`)
  return text('unmatched.help.allTaken', { best: why.best.length, name: why.best[0]?.name ?? '' })
}
