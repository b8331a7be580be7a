import { Button } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import type { Program } from '../../../contract/programs.ts'
import type { WaitlistPlace } from '../../../contract/waitlist.ts'
import { useNotices } from '../../components/notices.tsx'
import { useText } from '../../format/use-text.ts'
import { useSaveWishes } from './api.ts'
import styles from './help.module.css'
import { useJoinElsewhere } from './use-join-elsewhere.ts'

interface HelpProps {
  program: Program
  waiting: WaitlistPlace
  onProgram: (programId: string) => void
}

/** Concrete changes, each one click where there is something to click. */
export function Help({ program, waiting: { help, programs }, onProgram }: HelpProps) {
  const text = useText()
  const elsewhere = useJoinElsewhere(program, onProgram)
  const invite = help.invite && (program.whoAsks === 'mentees' || program.whoAsks === 'mixed')
  if (help.skills.length === 0 && help.hours === null && !invite && programs.length === 0) return null
  return (
    <div className={styles.help}>
      <h3 className={styles.title}>{text('waitlist.help')}</h3>
      <ul className={styles.list}>
        {help.skills.length > 0 && <SkillsToAdd program={program} skills={help.skills} />}
        {help.hours !== null && <li className={styles.item}>{text('waitlist.help.hours', { hours: help.hours })}</li>}
        {programs.map(({ programId, name, mentors, joined }) => (
          <li key={programId} className={styles.item}>
            <span className={styles.words}>{text('waitlist.help.program', { name, mentors })}</span>
            <Button
              size="small"
              disabledFocusable={elsewhere.busy}
              aria-label={text(joined ? 'waitlist.help.lookLabel' : 'waitlist.help.joinLabel', { name })}
              onClick={() => (joined ? onProgram(programId) : elsewhere.join(programId, name))}
            >
              {text(joined ? 'waitlist.help.look' : 'waitlist.help.join')}
            </Button>
          </li>
        ))}
        {invite && <li className={styles.item}>{text('waitlist.help.invite')}</li>}
      </ul>
    </div>
  )
}

function SkillsToAdd({ program: { id: programId, mine }, skills }: { program: Program; skills: readonly string[] }) {
  const text = useText()
  const notices = useNotices()
  const join = useSaveWishes()
  const wishes = mine.mentee
  if (!wishes) return null
  const save = (body: typeof wishes, onSuccess?: () => void) =>
    join.mutate({ params: { programId }, body }, { ...(onSuccess ? { onSuccess } : {}), onError: notices.failed })
  const add = (skill: string) =>
    save({ ...wishes, skillsWanted: [...wishes.skillsWanted, skill] }, () =>
      notices.done(text('waitlist.help.skillAdded', { skill }), () => save(wishes)),
    )
  return (
    <li className={styles.item}>
      <span className={styles.words}>{text('waitlist.help.skills')}</span>
      <span className={styles.skills}>
        {skills.map((skill) => (
          <Button key={skill} size="small" icon={<AddRegular />} disabledFocusable={join.isPending} onClick={() => add(skill)}>
            {text('waitlist.help.addSkill', { skill })}
          </Button>
        ))}
      </span>
    </li>
  )
}
