import type { RunningSandbox } from '../sandbox/start.ts'

/** Signs people of the sandbox in to the tab, through the sandbox's own control call. */
export function signInDoor(sandbox: Pick<RunningSandbox, 'control' | 'clientId'>, product: string) {
  return {
    product,
    signIn: async (personId: string): Promise<string> => {
      const response = await fetch(`${sandbox.control}/tokens`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ user: personId, audience: sandbox.clientId, scopes: ['access_as_user'] }),
      })
      if (!response.ok) throw new Error(`the sandbox gave no token: ${await response.text()}`)
      return ((await response.json()) as { access_token: string }).access_token
    },
  }
}
