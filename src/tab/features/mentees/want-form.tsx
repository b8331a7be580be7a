import { Button, Checkbox, InteractionTag, InteractionTagPrimary } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { Program } from '../../../contract/programs.ts'
import { fieldError } from '../../api-client/problem.ts'
import { ActionRow } from '../../components/action-row.tsx'
import { ChoiceCards } from '../../components/choice-cards.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { type Suggestion, TagField } from '../../components/tag-field.tsx'
import { WhoSees } from '../../components/who-sees.tsx'
import { WordsField } from '../../components/words-field.tsx'
import { useText } from '../../format/use-text.ts'
import { useJoinAsMentee } from './api.ts'
import styles from './want-form.module.css'

type Motive = NonNullable<Program['mine']['mentee']>['motive']
const motives: Motive[] = ['career', 'growth', 'skills', 'network']
const EXAMPLES = 6
const GOALS = 5

interface WantFormProps {
  program: Program
  /** What the reader has on their profile already: never offered as something to learn. */
  ownSkills: readonly string[]
  suggest: (typed: string) => Promise<readonly Suggestion[]>
  onDone: () => void
  onCancel?: () => void
}

/** What somebody wants from a mentor: the reason, the skills and, if they like, goals in their own words. */
export function WantForm({ program, ownSkills, suggest, onDone, onCancel }: WantFormProps) {
  const text = useText()
  const before = program.mine.mentee
  const menteesAsk = program.whoAsks === 'mentees' || program.whoAsks === 'mixed'
  const [motive, setMotive] = useState(before?.motive ?? null)
  const [skillsWanted, setSkills] = useState<string[]>(before?.skillsWanted ?? [])
  const [goals, setGoals] = useState(before?.goals.join('\n') ?? '')
  const mentorsOffer = program.whoAsks === 'mentors' || program.whoAsks === 'mixed'
  const [shownToMentors, setShown] = useState(before?.shownToMentors ?? false)
  const shownWords = useId()
  const [tried, setTried] = useState(false)
  const join = useJoinAsMentee()
  const { data: known = [] } = useQuery({ queryKey: ['suggest', ''], queryFn: () => suggest('') })
  const suggestNew = async (typed: string) => (await suggest(typed)).filter(({ name }) => !ownSkills.includes(name))
  const examples = known
    .map(({ name }) => name)
    .filter((skill) => !ownSkills.includes(skill) && !skillsWanted.includes(skill))
    .slice(0, EXAMPLES)
  const goalLines = goals
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, GOALS)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!motive || skillsWanted.length === 0) return
    join.mutate(
      {
        params: { programId: program.id },
        body: { motive, skillsWanted, goals: goalLines, shownToMentors: mentorsOffer ? shownToMentors : (before?.shownToMentors ?? false) },
      },
      { onSuccess: onDone },
    )
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <ChoiceCards
        legend={text('want.motive')}
        choices={motives.map((value) => ({ value, name: text(`motive.${value}`), words: text(`motive.${value}.words`) }))}
        value={motive}
        onChange={setMotive}
        error={tried && !motive ? text('form.choose') : undefined}
      />
      <TagField
        label={text('want.skills')}
        hint={text('want.skillsHint')}
        required
        value={skillsWanted}
        onChange={setSkills}
        suggest={suggestNew}
        error={tried && skillsWanted.length === 0 ? text('want.skillsMissing') : fieldError(join.error, 'skillsWanted')}
      />
      {examples.length > 0 && (
        <div className={styles.examples}>
          <span className={styles.caption}>{text('want.examples')}</span>
          {examples.map((skill) => (
            <InteractionTag key={skill} shape="circular" size="small" appearance="outline">
              <InteractionTagPrimary
                icon={<AddRegular />}
                aria-label={text('want.addSkill', { skill })}
                onClick={() => setSkills([...skillsWanted, skill])}
              >
                {skill}
              </InteractionTagPrimary>
            </InteractionTag>
          ))}
        </div>
      )}
      <WordsField
        label={text('want.goals')}
        hint={text('want.goalsHint')}
        placeholder={text('want.goalsExample')}
        max={1000}
        rows={2}
        value={goals}
        onChange={setGoals}
        error={fieldError(join.error, 'goals')}
      />
      {mentorsOffer && (
        <div className={styles.shown}>
          <Checkbox
            label={text('want.shown')}
            aria-describedby={shownWords}
            checked={shownToMentors}
            onChange={(_, { checked }) => setShown(checked === true)}
          />
          <p id={shownWords} className={styles.shownWords}>
            {text('want.shownWords')}
          </p>
        </div>
      )}
      <WhoSees data="menteeProfile" />
      {join.isError && <ProblemNotice error={join.error} />}
      <ActionRow>
        <Button type="submit" appearance="primary" size="large" disabledFocusable={join.isPending}>
          {join.isPending ? text('want.searching') : text(menteesAsk ? 'want.submit' : 'want.takePart')}
        </Button>
        {onCancel && (
          <Button size="large" onClick={onCancel}>
            {text('form.cancel')}
          </Button>
        )}
      </ActionRow>
    </form>
  )
}
