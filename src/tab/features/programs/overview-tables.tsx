import { mentorshipStatus } from '../../../contract/mentorships.ts'
import type { ProgramOverview } from '../../../contract/programs.ts'
import { requestStatus } from '../../../contract/requests.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Empty } from '../../components/empty.tsx'
import { hasText, type Texts } from '../../format/text.ts'
import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'

function purposeWords(purpose: string, text: Texts): string {
  const key = `purpose.${purpose}`
  return hasText(key) ? text(key) : purpose
}

/** Statuses come as words of the program manager's contract; one the catalog does not know is shown as it is. */
const known = <Word extends string>(schema: { options: readonly Word[] }, word: string): Word | undefined =>
  schema.options.find((option) => option === word)

export function RequestTable({ requests }: Pick<ProgramOverview, 'requests'>) {
  const text = useText()
  const { at } = useWhen()
  if (requests.length === 0) return <Empty>{text('overview.requests.none')}</Empty>
  return (
    <DataTable
      label={text('overview.requests')}
      columns={[text('role.mentee'), text('role.mentor'), text('overview.status'), text('overview.sent')]}
      rows={requests.map((request) => {
        const status = known(requestStatus, request.status)
        const words = status ? text(`overview.request.${status}`) : request.status
        return {
          key: request.id,
          cells: [
            request.mentee.name,
            request.mentor.name,
            request.waitingFor ? text('overview.waitsFor', { status: words, name: request.waitingFor.name }) : words,
            at(request.sentAt, 'day'),
          ],
        }
      })}
    />
  )
}

export function MentorshipTable({ mentorships }: Pick<ProgramOverview, 'mentorships'>) {
  const text = useText()
  const { at } = useWhen()
  if (mentorships.length === 0) return <Empty>{text('overview.mentorships.none')}</Empty>
  return (
    <DataTable
      label={text('overview.mentorships')}
      columns={[text('role.mentee'), text('role.mentor'), text('overview.status'), text('overview.series'), text('overview.next')]}
      rows={mentorships.map((mentorship) => {
        const status = known(mentorshipStatus, mentorship.status)
        return {
          key: mentorship.id,
          cells: [
            mentorship.mentee.name,
            mentorship.mentor.name,
            status ? text(`overview.mentorship.${status}`) : mentorship.status,
            mentorship.series
              ? text('overview.seriesWords', {
                  booked: mentorship.series.booked,
                  moved: mentorship.series.moved,
                  held: mentorship.series.held,
                })
              : '–',
            mentorship.series?.nextAt ? at(mentorship.series.nextAt) : '–',
          ],
        }
      })}
    />
  )
}

export function NotReachedTable({ notReached }: Pick<ProgramOverview, 'notReached'>) {
  const text = useText()
  const { at } = useWhen()
  if (notReached.length === 0) return <Empty>{text('overview.notReached.none')}</Empty>
  return (
    <DataTable
      label={text('overview.notReached')}
      columns={[text('overview.person'), text('overview.purpose'), text('overview.since')]}
      rows={notReached.map(({ person, purpose, since }) => ({
        key: `${person.id} ${purpose} ${since}`,
        cells: [person.name, purposeWords(purpose, text), at(since)],
      }))}
    />
  )
}
