import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tls from 'node:tls'
import { type RunningSandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/start.ts'

export interface Answer {
  status: number
  headers: Headers
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever JSON came over the wire
  json: any
}

export interface Ask {
  method?: string
  body?: unknown
  headers?: Record<string, string>
  /** Bearer token; the product's own app-only one when absent, none when null. */
  token?: string | null
}

export interface Credentials {
  clientId: string
  clientSecret: string
}

/** A sandbox on a free port, reached over real https with its certificate trusted. */
export class TenantOnWire {
  readonly sandbox: RunningSandbox
  #token: string | null = null

  private constructor(sandbox: RunningSandbox) {
    this.sandbox = sandbox
  }

  static async start(options: Omit<SandboxOptions, 'port'> = {}): Promise<TenantOnWire> {
    const dataFolder = join(tmpdir(), `sandbox-tests-${process.env.JEST_WORKER_ID ?? '0'}`)
    return TenantOnWire.at(await startSandbox({ port: 0, dataFolder, ...options }))
  }

  /** One that runs already; of a process elsewhere nothing is known but what it announces. */
  static at(sandbox: RunningSandbox): TenantOnWire {
    trust(sandbox.caFile)
    return new TenantOnWire(sandbox)
  }

  async graph(path: string, ask: Ask = {}): Promise<Answer> {
    const token = ask.token === undefined ? await this.ownToken() : ask.token
    return send(path.startsWith('https:') ? path : `${this.sandbox.graph}${path}`, { ...ask, token })
  }

  control(path: string, ask: Ask = {}): Promise<Answer> {
    return send(`${this.sandbox.control}${path}`, { token: null, ...ask })
  }

  async connector(path: string, ask: Ask = {}): Promise<Answer> {
    const token = ask.token === undefined ? await this.appToken(this.sandbox, 'https://api.botframework.com/.default') : ask.token
    return send(`${this.sandbox.connector}${path}`, { ...ask, token })
  }

  async tokenEndpoint(form: Record<string, string>, headers: Record<string, string> = {}): Promise<Answer> {
    const url = `${this.sandbox.authority}/${this.sandbox.tenantId}/oauth2/v2.0/token`
    return read(await fetch(url, { method: 'POST', headers, body: new URLSearchParams(form) }))
  }

  async appToken({ clientId, clientSecret }: Credentials, scope = 'https://graph.microsoft.com/.default'): Promise<string> {
    const answer = await this.tokenEndpoint({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, scope })
    return answer.json.access_token
  }

  async ownToken(): Promise<string> {
    this.#token ??= await this.appToken(this.sandbox)
    return this.#token
  }

  /** After the clock moved past the old one's hour. */
  forgetToken(): void {
    this.#token = null
  }

  async userToken(user: string, audience: string, extra: Record<string, unknown> = {}): Promise<string> {
    return (await this.control('/tokens', { method: 'POST', body: { user, audience, ...extra } })).json.access_token
  }

  /** Creates a person over Graph and answers their object id. */
  async join(name: string, fields: Record<string, unknown> = {}): Promise<string> {
    const userPrincipalName = `${name.toLowerCase().replaceAll(' ', '.')}@contoso.example`
    const account = { accountEnabled: true, displayName: name, mailNickname: name.replaceAll(' ', ''), userPrincipalName }
    const answer = await this.graph('/users', { method: 'POST', body: { ...account, passwordProfile: { password: 'pretend' }, ...fields } })
    return answer.json.id
  }

  async plan(...rules: { method: string; path: string; fault: string; [extra: string]: unknown }[]): Promise<void> {
    const body = rules.map(({ method, path, ...rule }) => ({ match: { method, path }, ...rule }))
    await this.control('/faults', { method: 'POST', body })
  }

  // biome-ignore lint/suspicious/noExplicitAny: journal entries as they came over the wire
  async journal(since = 0): Promise<any[]> {
    return (await this.control(`/journal?since=${since}`)).json.entries
  }
}

async function send(url: string, { method = 'GET', body, headers = {}, token }: Ask): Promise<Answer> {
  const authorization = token ? { authorization: `Bearer ${token}` } : {}
  const content = body === undefined ? {} : { 'content-type': 'application/json' }
  const payload = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }
  return read(await fetch(url, { method, headers: { ...authorization, ...content, ...headers }, ...payload }))
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, json: parsed(text) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Once for each authority: all tests of a process share its list. */
function trust(caFile: string): void {
  const authority = readFileSync(caFile, 'utf8')
  const trusted = tls.getCACertificates('default')
  if (!trusted.includes(authority)) tls.setDefaultCACertificates([...trusted, authority])
}
