/** Said around a skill without changing it, before and after; as `spellingOf` writes them. */
const before = `how to, learning to, intro to, introduction to, basics of, fundamentals of, knowledge of, experience in, experience with,
expert in, advanced, intermediate, basic, beginner, expert, fluent, native, strong, good, better, effective, improving, improve`
const after = `skill, skills, basics, basic, fundamentals, essentials, expertise, expert, knowledge, experience, proficiency, techniques,
principles, best practices, for beginners, advanced, intermediate, beginner, fluent, native`

/** Words that add nothing to the skills under these parents: "Rust programming" is Rust, "linear programming" is a field of its own. */
const kinds = [
  {
    parents: ['Programming', 'Web development', 'Mobile development'],
    before: 'programming in, coding in, programming',
    after: 'programming language, programming, coding, development, developer, scripting, language',
  },
  {
    parents: ['Foreign languages'],
    before: 'speaking, spoken, written, conversational, learning, business',
    after: 'language, speaking, speaker, writing, conversation, grammar, fluency',
  },
]

/** "Product manager" says product management. */
const roles: ReadonlyMap<string, string> = new Map([
  ['manager', 'management'],
  ['leader', 'leadership'],
  ['analyst', 'analysis'],
  ['engineer', 'engineering'],
  ['designer', 'design'],
  ['developer', 'development'],
  ['architect', 'architecture'],
  ['writer', 'writing'],
  ['tester', 'testing'],
  ['planner', 'planning'],
  ['researcher', 'research'],
  ['scientist', 'science'],
  ['consultant', 'consulting'],
  ['administrator', 'administration'],
  ['admin', 'administration'],
])

/** "Managing projects" says project management. */
const doing: ReadonlyMap<string, string> = new Map([
  ['managing', 'management'],
  ['leading', 'leadership'],
  ['analyzing', 'analysis'],
  ['visualizing', 'visualization'],
  ['resolving', 'resolution'],
  ['negotiating', 'negotiation'],
  ['developing', 'development'],
  ['designing', 'design'],
  ['reviewing', 'review'],
  ['writing', 'writing'],
  ['building', 'building'],
  ['planning', 'planning'],
  ['testing', 'testing'],
  ['modeling', 'modeling'],
])

const listed = (text: string) => text.split(',').map((item) => ` ${item.trim()} `)
const startsOf = (text: string) => listed(text).map((item) => item.trimStart())
const endsOf = (text: string) => listed(text).map((item) => item.trimEnd())
const noise = { starts: startsOf(before), ends: endsOf(after) }
const noiseOf = kinds.map((kind) => ({ parents: kind.parents, starts: startsOf(kind.before), ends: endsOf(kind.after) }))

/** The spelling itself, then other ways to word the same, the nearest first. */
export function* wordings(spelling: string): Generator<string> {
  for (const core of [spelling, ...trimmed(spelling, noise.starts, noise.ends)]) {
    yield core
    yield* asNoun(core)
  }
}

/** What remains without words that add nothing to a skill under one of the parents. */
export function* insideSuffixes(wording: string): Generator<{ core: string; parents: readonly string[] }> {
  for (const { parents, starts, ends } of noiseOf) {
    for (const core of trimmed(wording, starts, ends)) yield { core, parents }
  }
}

function trimmed(spelling: string, starts: readonly string[], ends: readonly string[]): string[] {
  const start = starts.find((word) => spelling.startsWith(word))
  const head = start ? spelling.slice(start.length) : spelling
  const cut = (text: string) => {
    const end = ends.find((word) => text.endsWith(word))
    return end ? text.slice(0, -end.length) : text.replace(/(?: \d+)+$/, '')
  }
  return [head, cut(spelling), cut(head)].filter((text, i, all) => text !== spelling && all.indexOf(text) === i)
}

function* asNoun(spelling: string): Generator<string> {
  const words = spelling.split(' ')
  if (words.length < 2) return
  const role = roles.get(words.at(-1)!)
  if (role) yield [...words.slice(0, -1), role].join(' ')
  const done = doing.get(words[0]!)
  if (done) yield [...words.slice(1), done].join(' ')
}
