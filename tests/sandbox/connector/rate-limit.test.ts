import { TenantOnWire } from '../tenant-on-wire.ts'

test('a strict tenant takes seven messages a second for one conversation, by the sandbox clock', async () => {
  const tenant = await TenantOnWire.start({ strict: true })
  try {
    await tenant.control('/clock', { method: 'POST', body: { frozen: true } })
    const ann = await tenant.join('Ann Abel')
    const body = { 'teamsApp@odata.bind': `${tenant.sandbox.graph}/appCatalogs/teamsApps/${tenant.sandbox.teamsAppId}` }
    await tenant.graph(`/users/${ann}/teamwork/installedApps`, { method: 'POST', body })
    const { id } = (await tenant.connector('v3/conversations', { method: 'POST', body: { members: [{ id: ann }] } })).json
    const send = async () =>
      (await tenant.connector(`v3/conversations/${id}/activities`, { method: 'POST', body: { type: 'message', text: 'x' } })).status
    const statuses: number[] = []
    for (let count = 0; count < 8; count += 1) statuses.push(await send())
    expect(statuses).toEqual([201, 201, 201, 201, 201, 201, 201, 429])
    await tenant.control('/clock', { method: 'POST', body: { advance: 'PT3S' } })
    expect(await send()).toBe(201)
  } finally {
    await tenant.sandbox.close()
  }
})
