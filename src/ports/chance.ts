/** Where new ids come from; tests give a counted one so that runs can be compared. */
export interface Chance {
  uuid(): string
}
