import { type FormEvent, useState } from 'react'
import type { Program } from '../../../contract/programs.ts'
import { ActionRow } from '../../components/action-row.tsx'
import { BusyButton } from '../../components/busy-button.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { useText } from '../../format/use-text.ts'
import { useChangeProgram } from './api.ts'
import { ApprovalField } from './approval-field.tsx'
import { NameFields } from './name-fields.tsx'
import styles from './program-form.module.css'
import { ProtectedTimes } from './protected-times.tsx'
import { RulesFields } from './rules-fields.tsx'
import { SettingsFields } from './settings-fields.tsx'

/** A program's settings and rules. They hold for what is agreed and planned from now on; what is booked stays. */
export function ChangeProgramForm({ program, onChanged }: { program: Program; onChanged: () => void }) {
  const text = useText()
  const change = useChangeProgram()
  const { name, purpose, cadence, lengthMinutes, weeks, approvalPolicy, capacity } = program
  const [settings, setSettings] = useState({ name, purpose, cadence, lengthMinutes, weeks, approvalPolicy, capacity })
  const [rules, setRules] = useState(program.rules)
  const [tried, setTried] = useState(false)
  const set = (part: Partial<typeof settings>) => setSettings((before) => ({ ...before, ...part }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (settings.name.trim() === '') return
    change.mutate({ params: { programId: program.id }, body: { ...settings, rules } }, { onSuccess: onChanged })
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <NameFields settings={settings} tried={tried} error={change.error} onChange={set} />
      <SettingsFields settings={settings} onChange={set} />
      <ApprovalField value={settings.approvalPolicy} onChange={(policy) => set({ approvalPolicy: policy })} />
      <h3 className={styles.heading}>{text('rules.title')}</h3>
      <RulesFields rules={rules} onChange={setRules} />
      <ProtectedTimes
        times={rules.protectedTimes ?? []}
        onChange={(protectedTimes) => setRules((before) => ({ ...before, protectedTimes }))}
      />
      {change.isError && <ProblemNotice error={change.error} />}
      <ActionRow>
        <BusyButton type="submit" appearance="primary" busy={change.isPending}>
          {text('program.save')}
        </BusyButton>
      </ActionRow>
    </form>
  )
}
