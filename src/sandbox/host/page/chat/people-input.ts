import { BoolProperty, GlobalRegistry, Input, StringProperty, Versions } from 'adaptivecards'
import type { CardJson, Person } from '../../wire.ts'
import { api } from '../state/api.ts'

const TYPE = 'Input.People'
const DATASET = /^graph\.microsoft\.com\/users/

/**
 * Teams' people picker, which the card library lacks: a choice set over `graph.microsoft.com/users` whose value is the chosen people's
 * object ids, separated by commas.
 */
class PeopleInput extends Input {
  static readonly manyProperty = new BoolProperty(Versions.v1_0, 'isMultiSelect', false)
  static readonly placeholderProperty = new StringProperty(Versions.v1_0, 'placeholder', true)

  readonly #chosen: Person[] = []
  #field: HTMLInputElement | undefined
  #hits: HTMLElement | undefined
  #names: HTMLElement | undefined

  override getJsonTypeName(): string {
    return TYPE
  }

  override get value(): string | undefined {
    return this.isSet() ? this.#chosen.map(({ id }) => id).join(',') : undefined
  }

  override isSet(): boolean {
    return this.#chosen.length > 0
  }

  override isDirty(): boolean {
    return this.isSet()
  }

  override focus(): void {
    this.#field?.focus()
  }

  protected override internalRender(): HTMLElement {
    const box = made('div', 'people-input')
    const field = made('input', 'ac-input people-input-field')
    const hits = made('ul', 'people-input-hits')
    hits.hidden = true
    field.type = 'text'
    field.setAttribute('aria-label', this.label ?? 'Person')
    field.autocomplete = 'off'
    field.placeholder = (this.getValue(PeopleInput.placeholderProperty) as string | undefined) ?? 'Search for a person'
    field.addEventListener('input', () => void this.#search(field.value))
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#show([])
      if (event.key === 'ArrowDown') hits.querySelector('button')?.focus()
    })
    this.#names = made('div', 'people-input-names')
    this.#field = field
    this.#hits = hits
    box.append(this.#names, field, hits)
    return box
  }

  async #search(text: string): Promise<void> {
    const people = text.trim() === '' ? [] : await api.people(text)
    if (this.#field?.value === text) this.#show(people.filter(({ enabled }) => enabled).slice(0, 6))
  }

  #show(people: Person[]): void {
    const rows = people.map((person) => {
      const button = made('button', 'people-input-hit')
      button.type = 'button'
      button.append(person.displayName, made('small', '', [person.jobTitle, person.department].filter(Boolean).join(' · ')))
      button.addEventListener('click', () => this.#choose(person))
      const row = made('li')
      row.append(button)
      return row
    })
    this.#hits?.replaceChildren(...rows)
    if (this.#hits) this.#hits.hidden = rows.length === 0
  }

  #choose(person: Person): void {
    if (!this.getValue(PeopleInput.manyProperty)) this.#chosen.length = 0
    if (!this.#chosen.some(({ id }) => id === person.id)) this.#chosen.push(person)
    if (this.#field) this.#field.value = ''
    this.#show([])
    this.#redrawNames()
    this.#field?.focus()
  }

  #redrawNames(): void {
    const chips = this.#chosen.map((person) => {
      const chip = made('button', 'people-input-name', `${person.displayName} ✕`)
      chip.type = 'button'
      chip.setAttribute('aria-label', `Remove ${person.displayName}`)
      chip.addEventListener('click', () => {
        this.#chosen.splice(this.#chosen.indexOf(person), 1)
        this.#redrawNames()
      })
      return chip
    })
    this.#names?.replaceChildren(...chips)
    this.valueChanged()
  }
}

function made<K extends keyof HTMLElementTagNameMap>(tag: K, className = '', text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  element.className = className
  element.textContent = text
  return element
}

GlobalRegistry.elements.register(TYPE, PeopleInput, Versions.v1_0)

/** The card with every choice set over the directory turned into a people picker. */
export function withPeoplePickers(card: CardJson): CardJson {
  return JSON.parse(JSON.stringify(card), (_name, value: CardJson) => {
    const dataset = (value?.['choices.data'] as { dataset?: unknown } | undefined)?.dataset
    const people = value?.type === 'Input.ChoiceSet' && typeof dataset === 'string' && DATASET.test(dataset)
    return people ? { ...value, type: TYPE } : value
  }) as CardJson
}
