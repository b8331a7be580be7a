import { cardAction } from '../../../src/contract/cards.ts'

type Json = Record<string, unknown>

/** Adaptive Cards 1.5, as far as our cards go: what each element may carry and what it must. */
const shapes: Readonly<Record<string, { must: readonly string[]; may: readonly string[] }>> = {
  AdaptiveCard: { must: ['body'], may: ['$schema', 'version', 'lang', 'rtl', 'fallbackText', 'speak', 'actions'] },
  TextBlock: { must: ['text', 'wrap'], may: ['size', 'weight', 'color', 'isSubtle', 'spacing', 'style'] },
  RichTextBlock: { must: ['inlines'], may: ['spacing'] },
  TextRun: { must: ['text'], may: ['isSubtle', 'size'] },
  Container: { must: ['items'], may: ['style', 'spacing', 'separator', 'selectAction'] },
  ColumnSet: { must: ['columns'], may: ['spacing'] },
  Column: { must: ['items', 'width'], may: ['spacing'] },
  FactSet: { must: ['facts'], may: ['spacing'] },
  'Input.Text': {
    must: ['id', 'label', 'maxLength'],
    may: ['isMultiline', 'placeholder', 'value', 'isRequired', 'errorMessage'],
  },
  'Input.ChoiceSet': {
    must: ['id', 'label', 'choices'],
    may: ['style', 'choices.data', 'placeholder', 'isRequired', 'errorMessage'],
  },
  'Data.Query': { must: ['dataset'], may: [] },
  'Action.Execute': { must: ['title', 'verb', 'data', 'fallback'], may: ['style', 'associatedInputs'] },
  'Action.Submit': { must: ['title', 'data'], may: ['style', 'associatedInputs'] },
  'Action.OpenUrl': { must: ['title', 'url'], may: ['tooltip'] },
  'Action.ShowCard': { must: ['title', 'card'], may: [] },
}
const words: Readonly<Record<string, readonly unknown[]>> = {
  size: ['Small', 'Default', 'Medium', 'Large'],
  weight: ['Default', 'Bolder'],
  color: ['Default', 'Accent', 'Good'],
  spacing: ['None', 'Small', 'Default', 'Medium', 'Large'],
  associatedInputs: ['none'],
}
/** What the inputs on a card may send, by their ids: one good value each. */
const typed: Readonly<Record<string, unknown>> = {
  offers: 'SQL',
  reason: 'No time',
  question: 'Why?',
  answer: 'Because',
  whyYou: 'You did it',
  howHelp: 'Show me',
  person: '00000000-0000-4000-8000-000000000001',
  point: 'A point',
  held: 'yes',
  takeaway: 'A takeaway',
  rating: '4',
  comment: 'A comment',
}

export interface Walked {
  readonly faults: string[]
  /** Everything a person reads. */
  readonly texts: string[]
  readonly verbs: string[]
  readonly links: string[]
}

/** Goes through a card and tells what is wrong with it. Buttons are tried with what their inputs send. */
export function walkCard(card: unknown): Walked {
  const walked: Walked = { faults: [], texts: [], verbs: [], links: [] }
  visit(card as Json, [], walked)
  return walked
}

function visit(node: Json, inputs: readonly string[], walked: Walked): void {
  const shape = shapes[String(node.type)]
  if (!shape) {
    walked.faults.push(`unknown element ${String(node.type)}`)
    return
  }
  for (const name of shape.must) if (!(name in node)) walked.faults.push(`${String(node.type)} without ${name}`)
  for (const [name, value] of Object.entries(node)) {
    if (name !== 'type' && !shape.must.includes(name) && !shape.may.includes(name)) walked.faults.push(`${String(node.type)} with ${name}`)
    if (words[name] && !words[name].includes(value)) walked.faults.push(`${name} ${String(value)}`)
  }
  read(node, walked)
  const within = node.type === 'AdaptiveCard' ? [...inputs, ...inputsIn(node.body as Json[])] : inputs
  judgeAction(node, within, walked)
  for (const child of childrenOf(node)) visit(child, within, walked)
}

const readable = ['text', 'title', 'label', 'placeholder', 'errorMessage', 'fallbackText', 'speak', 'tooltip']

function read(node: Json, walked: Walked): void {
  for (const name of readable) {
    const value = node[name]
    if (value === undefined) continue
    if (typeof value !== 'string' || value.trim() === '') walked.faults.push(`${String(node.type)} with an empty ${name}`)
    else walked.texts.push(value)
  }
  for (const fact of (node.facts ?? []) as Json[]) {
    if (!fact.title || !fact.value) walked.faults.push('a fact without title or value')
    walked.texts.push(String(fact.title), String(fact.value))
  }
  for (const choice of (node.choices ?? []) as Json[]) walked.texts.push(String(choice.title))
}

function judgeAction(node: Json, inputs: readonly string[], walked: Walked): void {
  if (node.type === 'Action.OpenUrl') {
    walked.links.push(String(node.url))
    if (!String(node.url).startsWith('https://')) walked.faults.push(`link to ${String(node.url)}`)
  }
  if (node.type === 'Action.Execute') walked.verbs.push(String(node.verb))
  if (node.type !== 'Action.Execute' && node.type !== 'Action.Submit') return
  const sent = node.associatedInputs === 'none' ? [] : inputs
  const data = { ...(node.data as Json), ...Object.fromEntries(sent.map((id) => [id, typed[id]])) }
  const parsed = cardAction.safeParse(data)
  if (!parsed.success) walked.faults.push(`${String(node.type)} sends ${JSON.stringify(data)}: ${parsed.error.message}`)
  if (node.type === 'Action.Execute' && (node.data as Json).verb !== node.verb) walked.faults.push('verb and data differ')
}

function inputsIn(body: readonly Json[]): string[] {
  return body.flatMap((element) => (String(element.type).startsWith('Input.') ? [String(element.id)] : []))
}

function childrenOf(node: Json): Json[] {
  const lists = ['body', 'items', 'columns', 'inlines', 'actions'].flatMap((name) => (node[name] as Json[] | undefined) ?? [])
  const ones = ['card', 'fallback', 'selectAction', 'choices.data'].flatMap((name) => (node[name] ? [node[name] as Json] : []))
  return [...lists, ...ones]
}
