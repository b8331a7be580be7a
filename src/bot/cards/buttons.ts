import type { CardAction } from '../../contract/cards.ts'
import type { Delivery } from '../../domain/deliveries/delivery.ts'
import type { Text } from '../text.ts'
import type { Element } from './elements.ts'

export interface Button {
  readonly verb: CardAction['verb']
  readonly title: string
  /** The one thing most people come for. */
  readonly primary?: boolean
  readonly data?: Readonly<Record<string, unknown>>
  /** Sends nothing that was typed on the card. */
  readonly alone?: boolean
}

/** A button that acts: a pointer to this card and its subject, and for clients without Execute the same as Submit. */
export function act({ id, subjectId }: Delivery, { verb, title, primary, data, alone }: Button): Element {
  const look = { title, ...(primary ? { style: 'positive' } : {}), ...(alone ? { associatedInputs: 'none' } : {}) }
  const payload = { verb, delivery: id, subject: subjectId, ...data }
  return { type: 'Action.Execute', ...look, verb, data: payload, fallback: { type: 'Action.Submit', ...look, data: payload } }
}

export function open(title: string, url: string): Element {
  return { type: 'Action.OpenUrl', title, url }
}

/** A button that first asks for something and then acts. */
export function ask(title: string, body: readonly Element[], action: Element): Element {
  return { type: 'Action.ShowCard', title, card: { type: 'AdaptiveCard', body, actions: [action] } }
}

export interface Field {
  readonly id: string
  readonly label: string
  readonly max: number
  readonly hint?: string
  readonly required?: boolean
  readonly lines?: boolean
  readonly value?: string
}

export function textField(text: Text, { id, label, max, hint, required, lines, value }: Field): Element {
  return {
    type: 'Input.Text',
    id,
    label,
    maxLength: max,
    ...(lines ? { isMultiline: true } : {}),
    ...(hint ? { placeholder: hint } : {}),
    ...(value ? { value } : {}),
    ...(required ? { isRequired: true, errorMessage: text('form.missing') } : {}),
  }
}

export function choiceField(text: Text, field: Omit<Field, 'max'>, choices: readonly { title: string; value: string }[]): Element {
  return {
    type: 'Input.ChoiceSet',
    id: field.id,
    label: field.label,
    style: 'expanded',
    choices,
    ...(field.required ? { isRequired: true, errorMessage: text('form.missing') } : {}),
  }
}

/** The organization's people, as Teams offers them. Its value is an Entra object id. */
export function personField(text: Text, { id, label, hint }: Pick<Field, 'id' | 'label' | 'hint'>): Element {
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    choices: [],
    'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
    ...(hint ? { placeholder: hint } : {}),
    isRequired: true,
    errorMessage: text('form.missing'),
  }
}
