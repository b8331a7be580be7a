import { getInbox } from '../../usecases/inbox/get-inbox.ts'
import type { Handlers } from '../handler.ts'

export const inbox: Handlers<'getInbox'> = {
  getInbox: ({ world, actor }) => getInbox(world, actor),
}
