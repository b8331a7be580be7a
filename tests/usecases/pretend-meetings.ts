import type { PersonId } from '../../src/domain/people/person.ts'
import type { Answer, GraphRefusal } from '../../src/ports/directory.ts'
import type { Attendance, Meetings } from '../../src/ports/meetings.ts'

/** Who was where, as a test says. */
export class PretendMeetings implements Meetings {
  readonly attended: (Attendance & { joinUrl: string })[] = []
  /** Without an application access policy, for instance. */
  refusal: GraphRefusal | null = null

  async readAttendance(_organizer: PersonId, joinUrl: string, from: Date, to: Date): Promise<Answer<readonly Attendance[]>> {
    if (this.refusal) return { ok: false, refusal: this.refusal }
    const within = this.attended.filter((stay) => stay.joinUrl === joinUrl && stay.joined < to && stay.left > from)
    return { ok: true, value: within.map(({ personId, joined, left }) => ({ personId, joined, left })) }
  }
}
