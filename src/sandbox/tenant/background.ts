/** Work that goes on after its request was answered. Whoever closes the tenant or inspects it afterwards waits for it. */
export class Background {
  readonly #running = new Set<Promise<void>>()

  run(work: () => Promise<unknown>): void {
    const running = work()
      .catch((reason: unknown) => {
        console.error('sandbox: background work failed:', reason)
      })
      .then(() => {
        this.#running.delete(running)
      })
    this.#running.add(running)
  }

  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running)
  }
}
