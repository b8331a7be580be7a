/** Groups the sets that are linked by shared elements (numbers below `size`); each group lists the sets' indices in order. */
export function componentsOf(sets: readonly (readonly number[])[], size: number): number[][] {
  const parent = Int32Array.from({ length: size }, (_, element) => element)
  const rootOf = (element: number): number => {
    let at = element
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  for (const [first, ...others] of sets) for (const other of others) parent[rootOf(other)] = rootOf(first!)
  const groups = new Map<number, number[]>()
  sets.forEach(([first], index) => {
    const root = rootOf(first!)
    const group = groups.get(root)
    if (group) group.push(index)
    else groups.set(root, [index])
  })
  return [...groups.values()]
}
