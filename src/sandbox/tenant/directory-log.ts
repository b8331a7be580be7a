export type DirectoryChange = 'changed' | 'softDeleted' | 'gone'

/** Which directory objects changed, in order: what `users/delta` answers from. */
export class DirectoryLog {
  readonly #changes: { id: string; change: DirectoryChange }[] = []
  readonly #listener: (id: string, change: DirectoryChange) => void

  constructor(listener: (id: string, change: DirectoryChange) => void) {
    this.#listener = listener
  }

  record(id: string, change: DirectoryChange): void {
    this.#changes.push({ id, change })
    this.#listener(id, change)
  }

  get position(): number {
    return this.#changes.length
  }

  /** The last change of every object touched after `position`, oldest first. */
  since(position: number): { id: string; change: DirectoryChange }[] {
    const latest = new Map<string, DirectoryChange>()
    for (const { id, change } of this.#changes.slice(position)) {
      latest.delete(id)
      latest.set(id, change)
    }
    return [...latest].map(([id, change]) => ({ id, change }))
  }
}
