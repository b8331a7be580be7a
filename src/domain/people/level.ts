const mostRemembered = 20_000
/** Every pair of a pool asks about the same few titles. */
const remembered = new Map<string | null, number>()

/** How far along a career a title speaks of, from 1 (starting) to 6 (running the company); 3 where it says nothing. Titles in English. */
export function levelOf(title: string | null): number {
  const before = remembered.get(title)
  if (before !== undefined) return before
  const level = levelIn(title)
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(title, level)
  return level
}

function levelIn(title: string | null): number {
  const words = new Set((title ?? '').toLowerCase().match(/[a-z]+/g) ?? [])
  return levels.find(({ marks }) => marks.some((mark) => words.has(mark)))?.level ?? 3
}

/** The first that applies: a "Junior Vice President" is told by the higher word. */
const levels = [
  { level: 5, marks: ['vp', 'vice'] },
  { level: 6, marks: ['chief', 'ceo', 'cfo', 'cto', 'coo', 'president'] },
  { level: 5, marks: ['director', 'head'] },
  { level: 1, marks: ['intern', 'trainee', 'apprentice', 'student'] },
  { level: 2, marks: ['junior', 'associate', 'assistant'] },
  { level: 4, marks: ['principal', 'staff', 'lead', 'manager', 'senior'] },
] as const
