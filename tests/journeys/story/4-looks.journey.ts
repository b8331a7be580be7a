import { expect, test } from '../support/story-test.ts'

for (const [theme, width] of [
  ['light', 375],
  ['dark', 1280],
  ['contrast', 375],
] as const) {
  test(`Teams, the tab, the chat and the calendar can be used by everyone in the theme ${theme}, ${width} pixels wide`, async ({
    deskOf,
  }) => {
    const desk = await deskOf('secondMentor')
    await desk.page.setViewportSize({ width, height: 800 })
    await desk.open('mentoring', { theme })
    await expect(desk.tab.getByRole('heading', { name: 'Hello, Meera' })).toBeVisible()
    await expect(desk.tab.getByRole('progressbar')).toHaveCount(0)
    await desk.look(`9-home-${theme}-${width}`)
    await desk.expectAccessible()

    await desk.tab.getByRole('link', { name: 'Find a mentor' }).first().click()
    await expect(
      desk.tab
        .getByRole('radio')
        .or(desk.tab.getByRole('button', { name: 'Change' }))
        .first(),
    ).toBeVisible()
    await desk.look(`9-find-${theme}-${width}`)
    await desk.expectAccessible()

    await desk.open('chat', { theme })
    await expect(desk.page.getByRole('article').first()).toBeVisible()
    await desk.look(`9-chat-${theme}-${width}`)
    await desk.expectAccessible()

    await desk.open('calendar', { theme })
    await expect(desk.page.getByRole('button', { name: 'New event' })).toBeVisible()
    await desk.look(`9-calendar-${theme}-${width}`)
    await desk.expectAccessible()
  })
}
