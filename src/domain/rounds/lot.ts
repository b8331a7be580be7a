/** The places of a list in an order that depends on the seed and on who is in it, never on how they were listed. */
export function lotOrder(ids: readonly string[], seed: number): readonly number[] {
  const lots = ids.map((id) => lotOf(id, seed))
  return [...ids.keys()].sort((a, b) => lots[a]! - lots[b]! || (ids[a]! < ids[b]! ? -1 : 1))
}

/** FNV-1a over seed and id, then mixed so that ids which differ in their last digit alone stand far apart. */
function lotOf(id: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
