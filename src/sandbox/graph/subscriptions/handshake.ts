import { randomUUID } from 'node:crypto'
import { GraphFault } from '../route.ts'
import { post } from './endpoint.ts'

/** Of the machine's time. */
const PATIENCE_MS = 10_000

/** Asks an endpoint to echo a token, which proves that it expects notifications. Throws 400 when it does not. */
export async function shakeHands(url: string): Promise<void> {
  const token = `Validation: Testing client application reachability for subscription Request-Id: ${randomUUID()}`
  const answer = await post(withToken(url, token), 'text/plain; charset=utf-8', '', PATIENCE_MS, new AbortController().signal)
  if (!answer) throw failed('Notification endpoint did not answer in time.')
  if (answer.status !== 200) throw failed(`Notification endpoint must respond with 200 OK to validation request, not ${answer.status}.`)
  if (!/^text\/plain\b/i.test(answer.contentType)) throw failed('The response must have the content type text/plain.')
  if (answer.text !== token) throw failed('Response must exactly match validationToken query parameter.')
}

/** The endpoint's own query stays as it is. */
function withToken(text: string, token: string): URL {
  const url = new URL(text)
  url.search = `${url.search === '' ? '?' : `${url.search}&`}validationToken=${encodeURIComponent(token)}`
  return url
}

function failed(why: string): GraphFault {
  return new GraphFault(400, 'ValidationError', `Subscription validation request failed. ${why}`)
}
