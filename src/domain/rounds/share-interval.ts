/** So many of so many. */
export interface Share {
  readonly count: number
  readonly of: number
}

export interface Interval {
  readonly low: number
  readonly high: number
}

/** Two-sided 95 %. */
export const z = 1.959963984540054

/** Where the share lies behind what was counted, with 95 % confidence: Wilson's score interval (Journal of the American Statistical Association 22, 1927). */
export function shareInterval({ count, of }: Share): Interval {
  const share = count / of
  const middle = share + z ** 2 / (2 * of)
  const reach = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))
  const scale = 1 + z ** 2 / of
  return { low: Math.max(0, (middle - reach) / scale), high: Math.min(1, (middle + reach) / scale) }
}

/** Where the difference of two shares, one less other, lies: Newcombe's hybrid of two Wilson intervals (Statistics in Medicine 17, 1998, method 10). */
export function differenceInterval(one: Share, other: Share): Interval {
  const [p, q] = [one.count / one.of, other.count / other.of]
  const [ofOne, ofOther] = [shareInterval(one), shareInterval(other)]
  return {
    low: p - q - Math.hypot(p - ofOne.low, ofOther.high - q),
    high: p - q + Math.hypot(ofOne.high - p, q - ofOther.low),
  }
}

/** An interval around `value` that also allows for an error of this standard deviation which the counts themselves carry. */
export function widened({ low, high }: Interval, value: number, deviation: number): Interval {
  const reach = z * deviation
  return { low: value - Math.hypot(value - low, reach), high: value + Math.hypot(high - value, reach) }
}
