/** Where new ids come from; tests give a counted one so that runs can be compared. */
export interface Chance {
  uuid(): string
  /** UUIDv5: the same name always gives the same id, on every machine. */
  named(name: string): string
}
