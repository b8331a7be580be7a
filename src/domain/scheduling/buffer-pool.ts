/** Buffers that are used again: making and collecting hundreds of thousands of them costs more than the planning does. */
export class BufferPool<Words extends Uint8Array | Uint16Array | Uint32Array> {
  readonly #make: () => Words
  readonly #buffers: Words[] = []
  #taken = 0

  constructor(make: () => Words) {
    this.#make = make
  }

  /** An empty one, the caller's until `takeBack`. */
  take(): Words {
    const known = this.#buffers[this.#taken]
    if (known) known.fill(0)
    const buffer = known ?? this.#make()
    this.#buffers[this.#taken++] = buffer
    return buffer
  }

  /** Takes all back; nobody may hold on to one. */
  takeBack(): void {
    this.#taken = 0
  }
}
