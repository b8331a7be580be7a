import { app, authentication, calendar, chat, pages, people } from '@microsoft/teams-js'

const show = (id: string, text: string) => {
  document.getElementById(id)!.textContent = text
}
const onClick = (id: string, act: () => unknown) => document.getElementById(id)!.addEventListener('click', () => void act())

await app.initialize([new URLSearchParams(location.search).get('host') ?? ''])
app.notifyAppLoaded()
app.registerOnThemeChangeHandler((theme) => show('theme', theme))

const context = await app.getContext()
show('theme', context.app.theme)
show('person', context.user?.userPrincipalName ?? '')
show('subpage', `${context.page.id}/${context.page.subPageId ?? ''}`)
const capabilities = { chat, people, calendar, currentApp: pages.currentApp }
show(
  'capabilities',
  Object.entries(capabilities)
    .filter(([, one]) => one.isSupported())
    .map(([name]) => name)
    .join(' '),
)

const claims = JSON.parse(atob((await authentication.getAuthToken()).split('.')[1]!.replace(/-/g, '+').replace(/_/g, '/'))) as {
  preferred_username: string
}
show('token', claims.preferred_username)
app.notifySuccess()

onClick('deeper', () => pages.currentApp.navigateTo({ pageId: 'mentoring', subPageId: 'goals/12' }))
onClick('chat', () => chat.openChat({ user: 'someone@contoso.example', message: 'Hello' }))
onClick('pick', async () =>
  show('picked', (await people.selectPeople({ singleSelect: true })).map(({ displayName }) => displayName).join(', ')),
)
onClick('fail', () => app.notifyFailure({ reason: app.FailedReason.Other, message: 'The database is on vacation.' }))
