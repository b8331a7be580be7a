import { escaped, given } from './given-text.ts'

export type Element = { readonly type: string } & Readonly<Record<string, unknown>>

/** A line of text. Whatever stands in it is shown literally. */
export function line(text: string, look: Readonly<Record<string, unknown>> = {}): Element {
  return { type: 'TextBlock', text: escaped(text), wrap: true, ...look }
}

export function hint(text: string): Element {
  return line(text, { isSubtle: true, size: 'Small' })
}

/** A small heading inside a card. */
export function label(text: string): Element {
  return line(text, { weight: 'Bolder', size: 'Small', isSubtle: true, spacing: 'Medium' })
}

const longestQuote = 600
const mostLines = 8

/** Words somebody wrote, line by line, in an element that knows no markdown at all. */
export function quote(text: string, spacing: 'Small' | 'Medium' = 'Small'): Element {
  const lines = given(text, longestQuote)
    .split(/\n+/)
    .filter((part) => part.trim() !== '')
  const shown = lines.length > mostLines ? [...lines.slice(0, mostLines - 1), lines.slice(mostLines - 1).join(' ')] : lines
  return {
    type: 'Container',
    style: 'emphasis',
    spacing,
    items: shown.map((part, place) => ({
      type: 'RichTextBlock',
      ...(place > 0 ? { spacing: 'Small' } : {}),
      inlines: [{ type: 'TextRun', text: part }],
    })),
  }
}

/** Short remarks one below the other, each with who made it. */
export function remarks(entries: readonly { text: string; by: string }[], max: number): Element {
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'Small',
    items: entries.map(({ text, by }) => ({
      type: 'RichTextBlock',
      spacing: 'Small',
      inlines: [
        { type: 'TextRun', text: given(text.replace(/\s+/g, ' '), max) },
        { type: 'TextRun', text: ` ${by}`, isSubtle: true, size: 'Small' },
      ],
    })),
  }
}

export function facts(entries: readonly (readonly [title: string, value: string])[]): Element {
  return {
    type: 'FactSet',
    spacing: 'Medium',
    facts: entries.filter(([, value]) => value !== '').map(([title, value]) => ({ title: escaped(title), value: escaped(value) })),
  }
}

/** What came of it: stands where the buttons were. */
export function outcome(text: string, kind: 'good' | 'neutral' = 'neutral'): Element {
  return {
    type: 'Container',
    style: kind === 'good' ? 'good' : 'emphasis',
    spacing: 'Medium',
    items: [line(text, { weight: 'Bolder', ...(kind === 'good' ? { color: 'Good' } : {}) })],
  }
}

/** A short list; the dot keeps its place when a line wraps. */
export function points(items: readonly string[]): Element[] {
  return items.map((item) => ({
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      { type: 'Column', width: 'auto', items: [line('•', { color: 'Accent' })] },
      { type: 'Column', width: 'stretch', spacing: 'Small', items: [line(item)] },
    ],
  }))
}
