import { TenantOnWire } from '../tenant-on-wire.ts'

async function journalOfScript(seed: number): Promise<{ journal: string; people: string }> {
  const tenant = await TenantOnWire.start({ seed })
  try {
    await tenant.control('/clock', { method: 'POST', body: { frozen: true, now: '2026-11-23T08:00:00Z' } })
    const ann = await tenant.join('Ann Abel')
    await tenant.join('Bob Bern')
    await tenant.plan({ method: 'PATCH', path: '/v1.0/users/*', fault: 'error-after' })
    await tenant.graph(`/users/${ann}`, { method: 'PATCH', body: { jobTitle: 'Pilot' } })
    const body = { 'teamsApp@odata.bind': `${tenant.sandbox.graph}/appCatalogs/teamsApps/${tenant.sandbox.teamsAppId}` }
    await tenant.graph(`/users/${ann}/teamwork/installedApps`, { method: 'POST', body })
    const { id } = (await tenant.connector('v3/conversations', { method: 'POST', body: { members: [{ id: ann }] } })).json
    const sent = await tenant.connector(`v3/conversations/${id}/activities`, { method: 'POST', body: { type: 'message', text: 'hello' } })
    await tenant.connector(`v3/conversations/${id}/activities/${sent.json.id}`, { method: 'DELETE' })
    await tenant.control('/clock', { method: 'POST', body: { advance: 'P1D' } })
    tenant.forgetToken()
    await tenant.graph('/$batch', { method: 'POST', body: { requests: [{ id: '1', method: 'GET', url: '/users' }] } })
    return {
      journal: (await tenant.control('/journal')).text,
      people: (await tenant.graph('/users')).text.replaceAll(tenant.sandbox.authority, ''),
    }
  } finally {
    await tenant.sandbox.close()
  }
}

test('with a frozen clock the same seed and script give the same journal and tenant, another seed does not', async () => {
  const [once, again, other] = [await journalOfScript(7), await journalOfScript(7), await journalOfScript(8)]
  expect(again).toEqual(once)
  expect(other.journal).not.toBe(once.journal)
  const { entries } = JSON.parse(once.journal)
  expect(entries).toHaveLength(9)
  expect(entries.map(({ number }: { number: number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(new Set(entries.map(({ at }: { at: string }) => at))).toEqual(new Set(['2026-11-23T08:00:00.000Z', '2026-11-24T08:00:00.000Z']))
})
