import type { LinkTo } from './cards/frame.ts'

export interface TabLinkOptions {
  /** Id of the app in its manifest. */
  teamsAppId: string
  /** e.g. `https://teams.microsoft.com`; other clouds have their own. */
  teamsOrigin: string
}

/** Deep links into the Mentoring tab, e.g. to the page `request/<id>`. */
export function tabLinks({ teamsAppId, teamsOrigin }: TabLinkOptions): LinkTo {
  const tab = `${teamsOrigin}/l/entity/${teamsAppId}/mentoring`
  return (page) => (page ? `${tab}?context=${encodeURIComponent(JSON.stringify({ subEntityId: page }))}` : tab)
}
