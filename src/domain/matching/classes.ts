export interface Classes<Member> {
  readonly of: Uint16Array
  /** One member of each class, for all of it. */
  readonly first: readonly Member[]
}

/** Members who are the same in some respect are one class. */
export function classesOf<Member>(members: readonly Member[], keyOf: (member: Member) => string | null): Classes<Member> {
  const numbers = new Map<string | null, number>()
  const first: Member[] = []
  const of = Uint16Array.from(members, (member) => {
    const key = keyOf(member)
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, first.length)
    return first.push(member) - 1
  })
  return { of, first }
}
