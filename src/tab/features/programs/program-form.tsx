import { Button } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { z } from 'zod'
import type { ProgramSettings, templateId } from '../../../contract/programs.ts'
import { ActionRow } from '../../components/action-row.tsx'
import { ChoiceCards } from '../../components/choice-cards.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { useText } from '../../format/use-text.ts'
import { useCreateProgram } from './api.ts'
import { ApprovalField } from './approval-field.tsx'
import { NameFields } from './name-fields.tsx'
import styles from './program-form.module.css'
import { SettingsFields } from './settings-fields.tsx'

type TemplateId = z.infer<typeof templateId>
interface Template {
  id: TemplateId
  settings: ProgramSettings
}

/** A new program: a template fills everything in; what it says can be changed. */
export function ProgramForm({ templates, onCreated }: { templates: readonly Template[]; onCreated: (programId: string) => void }) {
  const text = useText()
  const create = useCreateProgram()
  const [template, setTemplate] = useState<TemplateId | null>(null)
  const [settings, setSettings] = useState<ProgramSettings | null>(null)
  const [tried, setTried] = useState(false)
  const choose = (id: TemplateId) => {
    setTemplate(id)
    setSettings(templates.find((each) => each.id === id)?.settings ?? null)
  }
  const change = (part: Partial<ProgramSettings>) => setSettings((before) => before && { ...before, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!template || !settings?.name.trim()) return
    create.mutate({ body: { ...settings, template } }, { onSuccess: ({ id }) => onCreated(id) })
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <ChoiceCards
        legend={text('program.template')}
        choices={templates.map(({ id }) => ({ value: id, name: text(`template.${id}`), words: text(`template.${id}.words`) }))}
        value={template}
        onChange={choose}
        error={tried && !template ? text('form.choose') : undefined}
      />
      {settings && (
        <>
          <NameFields settings={settings} tried={tried} error={create.error} onChange={change} />
          <SettingsFields settings={settings} onChange={change} />
          <ApprovalField value={settings.approvalPolicy} onChange={(approvalPolicy) => change({ approvalPolicy })} />
        </>
      )}
      {create.isError && <ProblemNotice error={create.error} />}
      <ActionRow>
        <Button type="submit" appearance="primary" disabledFocusable={create.isPending}>
          {create.isPending ? text('form.sending') : text('program.create')}
        </Button>
      </ActionRow>
    </form>
  )
}
