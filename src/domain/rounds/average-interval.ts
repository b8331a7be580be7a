import { type Interval, z } from './share-interval.ts'

/** Numbers of which the count, the sum and the sum of squares are enough. */
export interface Sample {
  readonly count: number
  readonly sum: number
  readonly squares: number
}

/** Where the average lies behind the numbers, with 95 % confidence: Student's t. Of five numbers or more. */
export function averageInterval(sample: Sample): Interval {
  return around(sample.sum / sample.count, errorOf(sample), sample.count - 1)
}

/** Where the difference of two averages, one less other, lies: Welch's t, as no two groups vary alike (Biometrika 34, 1947). Each of five or more. */
export function averageDifference(one: Sample, other: Sample): Interval {
  const [ofOne, ofOther] = [errorOf(one), errorOf(other)]
  const error = ofOne + ofOther
  const freedom = error ** 2 / (ofOne ** 2 / (one.count - 1) + ofOther ** 2 / (other.count - 1))
  return around(one.sum / one.count - other.sum / other.count, error, freedom)
}

/** Variance of the average. */
function errorOf({ count, sum, squares }: Sample): number {
  return Math.max(0, squares - sum ** 2 / count) / (count - 1) / count
}

function around(value: number, error: number, freedom: number): Interval {
  const reach = error === 0 ? 0 : tAt(freedom) * Math.sqrt(error)
  return { low: value - reach, high: value + reach }
}

/** Student's t at 97.5 %, from the normal deviate (Abramowitz and Stegun 26.7.5): right to 0.001 from four degrees of freedom on. */
function tAt(freedom: number): number {
  const terms = [
    z,
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ]
  return terms.reduce((sum, term, power) => sum + term / freedom ** power, 0)
}
