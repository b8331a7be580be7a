import { ssoToken } from '../../entra/tokens.ts'
import { type ApiRoute, withApp } from './route.ts'

/** The token Teams hands a tab for the person it is signed in as. */
export const tokenRoutes: readonly ApiRoute[] = [
  {
    method: 'POST',
    path: /^\/api\/people\/(?<person>[^/]+)\/token$/,
    handle: async (call) => ({ token: await ssoToken(call.tenant, withApp(call).id) }),
  },
]
