import { CLIENT_VERSION, runtimeConfig } from './app-context.ts'
import type { Handlers } from './connection.ts'
import { signInWindow } from './pop-up.ts'

export interface PickedPerson {
  objectId: string
  displayName: string
  email: string
}

/** What the tab's calls come down to on this screen. */
export interface HostDeeds {
  context(): Record<string, unknown>
  token(): Promise<string>
  appLoaded(): void
  appFailed(reason: string, message: string): void
  openPage(subPageId: string | null): void
  openLink(address: string): void
  openChat(members: string[]): void
  shareLink(subPageId: string | null, label: string): void
  /** Null: the person closed the dialog. */
  pickPeople(wish: { title: string; many: boolean }): Promise<PickedPerson[] | null>
}

const USER_ABORT = 8000

/** The functions of teams-js that this host answers, each with the answer's shape the library expects. */
export function handlersFor(deeds: HostDeeds): Handlers {
  return {
    initialize: (_args, reply) => reply('content', 'web', runtimeConfig, CLIENT_VERSION),
    getContext: (_args, reply) => reply(deeds.context()),
    'appInitialization.appLoaded': () => deeds.appLoaded(),
    'appInitialization.success': () => deeds.appLoaded(),
    'appInitialization.expectedFailure': () => deeds.appLoaded(),
    'appInitialization.failure': ([reason, message]) => deeds.appFailed(String(reason ?? 'Other'), String(message ?? '')),
    'authentication.getAuthToken': async (_args, reply) => {
      await deeds.token().then(
        (token) => reply(true, token),
        (reason: Error) => reply(false, reason.message),
      )
    },
    'authentication.authenticate': async ([address, width, height], reply) => {
      reply(...(await signInWindow(String(address), Number(width ?? 600), Number(height ?? 600))))
    },
    'pages.currentApp.navigateTo': ([wish], reply) => {
      deeds.openPage(subPageIn(wish))
      reply()
    },
    'pages.currentApp.navigateToDefaultPage': (_args, reply) => {
      deeds.openPage(null)
      reply()
    },
    'pages.navigateToApp': ([wish], reply) => {
      deeds.openPage(subPageIn(wish))
      reply(true)
    },
    shareDeepLink: ([subPageId, label]) => deeds.shareLink(textOrNull(subPageId), String(label ?? '')),
    executeDeepLink: ([address], reply) => {
      deeds.openLink(String(address))
      reply(true)
    },
    'chat.openChat': ([wish], reply) => {
      const { members } = wish as { members?: unknown }
      deeds.openChat(Array.isArray(members) ? members.map(String) : [])
      reply(true)
    },
    'people.selectPeople': async ([wish], reply) => {
      const { title, singleSelect } = (wish ?? {}) as { title?: unknown; singleSelect?: unknown }
      const picked = await deeds.pickPeople({ title: textOrNull(title) ?? 'Choose people', many: singleSelect !== true })
      if (picked) reply(null, picked)
      else reply({ errorCode: USER_ABORT, message: 'The dialog was closed.' })
    },
  }
}

function subPageIn(wish: unknown): string | null {
  return textOrNull((wish as { subPageId?: unknown } | undefined)?.subPageId)
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
