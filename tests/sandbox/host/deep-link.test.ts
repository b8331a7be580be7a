import { entityLink } from '../../../src/sandbox/host/page/chat/deep-link.ts'

const app = { teamsAppId: '11111111-aaaa-4bbb-8ccc-222222222222', externalId: '33333333-aaaa-4bbb-8ccc-444444444444' }
const context = encodeURIComponent(JSON.stringify({ subEntityId: 'requests/7' }))

test.each([
  [
    `https://teams.microsoft.com/l/entity/${app.teamsAppId}/mentoring?context=${context}`,
    { entityId: 'mentoring', subPageId: 'requests/7' },
  ],
  [`https://teams.cloud.microsoft/l/entity/${app.externalId}/mentoring?webUrl=x`, { entityId: 'mentoring', subPageId: null }],
  [`https://teams.microsoft.com/l/entity/${app.teamsAppId}/mentoring?context=notjson`, { entityId: 'mentoring', subPageId: null }],
])('%s leads into the app', (address, link) => {
  expect(entityLink(address, app)).toEqual(link)
})

test.each([
  `https://teams.microsoft.com/l/entity/55555555-aaaa-4bbb-8ccc-666666666666/mentoring?context=${context}`,
  `https://teams.microsoft.com.attacker.example/l/entity/${app.teamsAppId}/mentoring`,
  'https://teams.microsoft.com/l/meetup-join/19%3ameeting',
  'not an address',
])('%s is an ordinary link', (address) => {
  expect(entityLink(address, app)).toBeNull()
})
