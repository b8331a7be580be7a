import { enteringArc, NO_ARC } from '../../../../src/domain/matching/assignment/entering-arc.ts'
import { type Network, ROOT } from '../../../../src/domain/matching/assignment/network.ts'
import { pivot } from '../../../../src/domain/matching/assignment/pivot.ts'
import { startedNetwork } from '../../../../src/domain/matching/assignment/simplex.ts'
import { drawnMarket, sparse } from './market.ts'

/** Nodes from which nothing more could flow to the root, but for mentors who take nobody. */
function stuck({ nodes, isMentee, parent, flow, limit }: Network): number[] {
  return Array.from({ length: nodes - 1 }, (_, index) => index + 1).filter((node) => {
    if (isMentee[node] === 1 || limit[node] === 0) return false
    return parent[node] === ROOT ? flow[node] === limit[node] : flow[node] === 0
  })
}

function flowIn({ nodes, parent, isMentee, flow }: Network): number[] {
  const kept = new Array<number>(nodes).fill(0)
  for (let node = 1; node < nodes; node++) {
    const down = isMentee[node] === 0 && parent[node] !== ROOT
    kept[node]! += down ? flow[node]! : -flow[node]!
    kept[parent[node]!]! += down ? -flow[node]! : flow[node]!
  }
  return kept
}

test.each([
  [1, 0.6],
  [3, 0.3],
  [500, 0.6],
])('after every pivot something can flow on from everybody, so ties never go in circles (scores to %i)', (most, allowed) => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const problem = sparse(drawnMarket(seed, 90, 40, most, allowed))
    const network = startedNetwork(problem)
    expect(stuck(network)).toEqual([])
    for (let arc = enteringArc(network); arc !== NO_ARC; arc = enteringArc(network)) {
      pivot(network, arc)
      expect(stuck(network)).toEqual([])
    }
    const unplaced = flowIn(network).slice(1, 1 + 90)
    expect(unplaced).toEqual(unplaced.map(() => -1))
  }
})
