/** Where new ids and dice come from; tests give counted ones so that runs can be compared. */
export interface Chance {
  uuid(): string
  /** UUIDv5: the same name always gives the same id, on every machine. */
  named(name: string): string
  /** At least 0, less than 1, and not to be guessed: for pauses that must not come in step, and for noise that hides people. */
  fraction(): number
}
