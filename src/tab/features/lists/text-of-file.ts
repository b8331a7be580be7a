/** As much as one request takes. */
const MOST_BYTES = 200_000

/** Null where it is no text in UTF-8, empty, or too large. */
export async function textOfFile(file: File): Promise<string | null> {
  if (file.size === 0 || file.size > MOST_BYTES) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch {
    return null
  }
}
