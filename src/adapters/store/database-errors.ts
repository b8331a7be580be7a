/** SQLSTATE of an error of either driver; null for any other error. */
function codeOf(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : null
}

export function isExclusionConflict(error: unknown): boolean {
  return codeOf(error) === '23P01'
}

/**
 * A transaction that lost against another one and may win when it runs again: serialization failure, deadlock, or a unique key
 * that the other one wrote after this one had looked: the second run sees that row and answers its expected "no".
 */
export function isLostRace(error: unknown): boolean {
  const code = codeOf(error)
  return code === '40001' || code === '40P01' || code === '23505'
}
