import { PAGE } from './app-context.ts'

/** The deep link to a subpage of the tab, as Teams makes it for sharing. */
export function shareLink(teamsAppId: string, subPageId: string | null, label: string): string {
  const link = new URL(`https://teams.microsoft.com/l/entity/${teamsAppId}/${PAGE}`)
  if (label !== '') link.searchParams.set('label', label)
  if (subPageId) link.searchParams.set('context', JSON.stringify({ subEntityId: subPageId }))
  return link.href
}
