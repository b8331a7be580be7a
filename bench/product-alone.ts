import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { furnishFirstProgram } from '../src/main/first-program.ts'
import { type SandboxAddresses, sandboxEnvironment } from '../src/main/sandbox-environment.ts'
import { signInDoor } from '../src/main/sandbox-sign-in.ts'
import { trustAuthority } from '../src/main/trust-authority.ts'
import { freePort } from './local-start.ts'

export interface ProductAlone {
  url: string
  /** The tab's sign-in token of the person with this UPN. */
  signIn(upn: string): Promise<string>
  stop(): Promise<void>
}

const source = join(import.meta.dirname, '../src')
const mentors = 40

/** The product as a process of its own with the embedded store, against a furnished sandbox as another: what one machine really runs, without the pretending. */
export async function startProductAlone(folder: string): Promise<ProductAlone> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const arguments_ = ['--port', '0', '--people', '300', '--seed', '7', '--data', folder, '--bot', `${url}/api/messages`]
  const sandbox = spawn(process.execPath, [join(source, 'sandbox/main.ts'), ...arguments_], { stdio: ['ignore', 'pipe', 'inherit'] })
  const addresses = JSON.parse(await firstLine(sandbox)) as SandboxAddresses & { domain: string; graph: string }
  trustAuthority(addresses.caFile)
  const environment = sandboxEnvironment(addresses, { pageUrl: url, dataDir: join(folder, 'store'), port })
  const product = spawn(process.execPath, [join(source, 'main/server.ts')], {
    env: { ...process.env, ...environment, NODE_EXTRA_CA_CERTS: addresses.caFile },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await firstLine(product)
  const door = signInDoor(addresses, url)
  const signIn = (upn: string) => door.signIn(upn)
  await furnishFirstProgram(door, { id: `ines.carvalho@${addresses.domain}`, skills: [] }, await someMentors(addresses))
  return {
    url,
    signIn,
    stop: async () => {
      for (const child of [product, sandbox]) {
        child.kill('SIGTERM')
        await once(child, 'exit')
      }
    },
  }
}

async function someMentors({ control, graph, domain }: { control: string; graph: string; domain: string }) {
  const token = await post(`${control}/tokens`, { user: `ines.carvalho@${domain}`, audience: 'graph', scopes: ['User.Read.All'] })
  const filter = encodeURIComponent("accountEnabled eq true and userType eq 'Member'")
  const reply = await fetch(`${graph}/users?$top=999&$filter=${filter}`, { headers: { authorization: `Bearer ${token.access_token}` } })
  const { value } = (await reply.json()) as { value: { id: string }[] }
  return value
    .filter((_, place) => place % 7 === 0)
    .slice(0, mentors)
    .map(({ id }) => ({ id, skills: ['negotiation', 'public speaking', 'planning'] }))
}

async function post(url: string, body: unknown): Promise<{ access_token: string }> {
  const reply = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  return (await reply.json()) as { access_token: string }
}

async function firstLine(child: ChildProcess): Promise<string> {
  const [line] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string]
  return line
}
