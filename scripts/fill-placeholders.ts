const PLACEHOLDER = /\$\{\{([A-Z0-9_]+)\}\}/g

/** Fills `${{NAME}}` of the client's files from `values`; an empty value is a value, a missing one is reported. */
export function fillPlaceholders(text: string, values: NodeJS.Dict<string>): { text: string; missing: string[] } {
  const missing = new Set<string>()
  const filled = text.replace(PLACEHOLDER, (placeholder, name: string) => {
    const value = values[name]
    if (value === undefined) missing.add(name)
    return value ?? placeholder
  })
  return { text: filled, missing: [...missing] }
}

export function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''))]
}
