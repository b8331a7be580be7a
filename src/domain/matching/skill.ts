/** The form in which two spellings of a skill are compared: case, spacing and compatibility characters do not matter. */
export function canonicalSkill(skill: string): string {
  return skill.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('en')
}

export function sharedSkills(wanted: readonly string[], offered: readonly string[]): readonly string[] {
  const canonical = new Set(offered.map(canonicalSkill))
  return wanted.filter((skill) => canonical.has(canonicalSkill(skill)))
}
