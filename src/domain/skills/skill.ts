export interface Skill {
  /** The one name shown for all its spellings. */
  readonly name: string
  /** The name of a broader skill, or of an area of work. */
  readonly parent: string
  /**
   * Other ways to say the same. What begins with a capital letter is the name of a product and is taken as written alone:
   * "Teams" is Microsoft Teams, a team is not.
   */
  readonly aliases: readonly string[]
}
