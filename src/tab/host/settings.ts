/** Run-time settings that the server writes into the page: empty in production, never part of the build. */
function meta(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content.trim() ?? ''
}

/** Origins that may frame the tab besides Microsoft's own, separated by spaces. */
export const hostOrigins = (): string[] => meta('host-origins').split(/\s+/).filter(Boolean)

/** Where the tab opens inside Teams, for people who opened it in a plain browser. */
export const appLink = (): string | null => meta('app-link') || null
