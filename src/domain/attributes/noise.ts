/**
 * Whether any one person is counted changes the odds of every figure by this factor (as a power of e) and no more: ε of differential privacy.
 * The usual bound where nothing forces another; with it a count is off by three people or fewer in 97 of 100 cases.
 */
const epsilon = 1
const alpha = Math.exp(-epsilon)

/** Of one noise. */
export const noiseVariance = (2 * alpha) / (1 - alpha) ** 2

/**
 * What a count is off by: two-sided geometric noise (Ghosh, Roughgarden and Sundararajan, SIAM Journal on Computing 41, 2012).
 * `fraction`, at least 0 and less than 1, must not be guessable.
 */
export function noiseOf(fraction: number): number {
  const away = Math.abs(2 * fraction - 1)
  const size = Math.max(0, Math.floor(Math.log((Math.max(1 - away, Number.EPSILON) * (1 + alpha)) / 2) / Math.log(alpha)))
  if (size === 0) return 0
  return fraction < 0.5 ? -size : size
}
