/** The configuration has faults: one line each in the message. */
export class NotConfigured extends Error {
  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
  }
}
