/** What could not be loaded as written. `line` counts from 1; 0 means the file as a whole. */
export interface Problem {
  file: string
  line: number
  reason: string
}

export type Report = (line: number, reason: string) => void
