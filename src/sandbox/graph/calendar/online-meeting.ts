import type { CalendarEvent, Tenant, User } from '../../tenant/state.ts'
import { escapeHtml, htmlOf } from './body-text.ts'

/** A Teams meeting of this organizer. */
export function newOnlineMeeting(tenant: Tenant, organizer: User): NonNullable<CalendarEvent['online']> {
  const thread = Buffer.from(tenant.ids.guid('meeting')).toString('base64url')
  const context = encodeURIComponent(JSON.stringify({ Tid: tenant.id, Oid: organizer.id }))
  const conferenceId = String(Number.parseInt(tenant.ids.guid('conference').slice(0, 7), 16)).padStart(9, '0')
  return { joinUrl: `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${thread}%40thread.v2/0?context=${context}`, conferenceId }
}

/** Exchange writes the way to join into the body. A later body without it takes the meeting offline. */
export function withJoinBlock(body: CalendarEvent['body'], joinUrl: string): CalendarEvent['body'] {
  const block = `<div><hr><a href="${escapeHtml(joinUrl)}">Join the meeting now</a><hr></div>`
  const html = htmlOf(body)
  return { contentType: 'html', content: html.includes('</body>') ? html.replace('</body>', () => `${block}</body>`) : `${html}${block}` }
}

export function mentions(body: CalendarEvent['body'], joinUrl: string): boolean {
  return body.content.includes(joinUrl) || body.content.includes(escapeHtml(joinUrl))
}
