export type Command = 'home' | 'waiting' | 'help'

/** The words of the app's command lists in all its languages, and what people say instead. */
const words: Readonly<Record<Command, readonly string[]>> = {
  home: [
    'home',
    'start',
    'hi',
    'hello',
    'hey',
    'good morning',
    'hallo',
    'guten tag',
    'guten morgen',
    'servus',
    'moin',
    'open',
    'mentoring',
  ],
  waiting: [
    'waiting',
    'inbox',
    'todo',
    'to do',
    'tasks',
    'what is open',
    'what is waiting',
    'offen',
    'aufgaben',
    'wartet',
    'was ist offen',
  ],
  help: ['help', 'hilfe', '?', 'what can you do', 'was kannst du'],
}
const known = new Map(Object.entries(words).flatMap(([command, said]) => said.map((word) => [word, command as Command])))

/** Null: not a command. */
export function commandIn(text: string): Command | null {
  const said = text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s/!]+/, '')
    .trim()
  return known.get(said) ?? known.get(said.replace(/[.!?,]+$/, '').trim()) ?? null
}
