import Sequencer from '@jest/test-sequencer'

/** What takes a minute or more, the longest first: begun last, it would go on alone while the other worker has nothing left to do. */
const long = ['kills']

/** On a clean checkout Jest knows no run times, and would begin with the largest files. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = long.findIndex((name) => path.endsWith(`/torture/${name}.test.ts`))
      return place < 0 ? long.length : place
    }
    return super.sort(tests).toSorted((a, b) => rank(a) - rank(b))
  }
}
