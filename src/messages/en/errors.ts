/** What an error reply says to whoever calls the API. The tab has warmer words for what its readers can run into. */
export const errors = {
  invalid_input: 'Some of what was sent does not fit. See details for each place.',
  sign_in_needed: 'Sign in again and repeat the request.',
  consent_needed: 'The app needs your consent to read your profile.',
  not_allowed: 'Your role does not include this.',
  not_found: 'There is nothing here, or it is not yours to see.',
  conflict: 'The state has changed or a rule stands against it. See reason.',
  too_large: 'The request is larger than 256 KB. Send less at once.',
  too_many: 'That was often enough for one minute. Try again in the next.',
  not_supported: 'This address does not take this method.',
  unavailable: 'A service this needs does not answer right now. Try again in a minute.',
  internal: 'Something went wrong on our side. The reference helps us find it.',
} as const
