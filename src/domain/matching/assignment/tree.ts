import { type Network, NO_PAIR, ROOT } from './network.ts'

/** Makes a node the first child of a parent. As the root is nobody's child, its number also stands for "none" among siblings. */
export function hang({ parent, firstChild, nextSibling, previousSibling }: Network, node: number, from: number): void {
  const next = firstChild[from]!
  parent[node] = from
  previousSibling[node] = ROOT
  nextSibling[node] = next
  if (next !== ROOT) previousSibling[next] = node
  firstChild[from] = node
}

export function detach({ parent, firstChild, nextSibling, previousSibling }: Network, node: number): void {
  const previous = previousSibling[node]!
  const next = nextSibling[node]!
  if (previous === ROOT) firstChild[parent[node]!] = next
  else nextSibling[previous] = next
  if (next !== ROOT) previousSibling[next] = previous
}

/** Whether flow on the node's link runs up to its parent. */
export function rises({ isMentee, parent }: Network, node: number): boolean {
  return isMentee[node] === 1 || parent[node] === ROOT
}

/** Prices and depths of a node and all below it, given those of its parent; of the whole tree from the root on. No stack: trees may be deep. */
export function reprice(network: Network, top: number): void {
  const { parent, pairUp, score, price, depth, firstChild, nextSibling } = network
  let node = top === ROOT ? firstChild[ROOT]! : top
  while (node !== ROOT) {
    const pair = pairUp[node]!
    price[node] = pair === NO_PAIR ? 0 : score[pair]! - price[parent[node]!]!
    depth[node] = depth[parent[node]!]! + 1
    if (firstChild[node] !== ROOT) {
      node = firstChild[node]!
      continue
    }
    while (node !== top && nextSibling[node] === ROOT) node = parent[node]!
    if (node === top) return
    node = nextSibling[node]!
  }
}
