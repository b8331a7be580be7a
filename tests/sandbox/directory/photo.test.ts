import { TenantOnWire } from '../tenant-on-wire.ts'

let tenant: TenantOnWire
let id = ''

beforeAll(async () => {
  tenant = await TenantOnWire.start()
  id = await tenant.join('Fay Ito')
})
afterAll(() => tenant.sandbox.close())

/** Enough of a PNG to have a size. */
function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(33)
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(bytes)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

test('a photo that is missing has metadata but no bytes', async () => {
  expect((await tenant.graph(`/users/${id}/photo`)).json).toMatchObject({
    id: '1x1',
    '@odata.mediaContentType': 'image/gif',
    width: 1,
    height: 1,
  })
  for (const path of ['photo/$value', 'photos/48x48/$value']) {
    expect(await tenant.graph(`/users/${id}/${path}`)).toMatchObject({ status: 404, json: { error: { code: 'ImageNotFound' } } })
  }
})

test('a photo comes in its own size and in the smaller ones, not in larger', async () => {
  await tenant.control(`/users/${id}`, { method: 'PATCH', body: { photo: png(240, 240).toString('base64') } })
  const metadata = (await tenant.graph(`/users/${id}/photo`)).json
  expect(metadata).toMatchObject({ id: '240x240', width: 240, height: 240, '@odata.mediaContentType': 'image/png' })
  const sizes: [string, number][] = [
    ['48x48', 200],
    ['240x240', 200],
    ['360x360', 404],
    ['50x50', 404],
  ]
  for (const [size, status] of sizes) {
    const answer = await tenant.graph(`/users/${id}/photos/${size}/$value`)
    expect([size, answer.status]).toEqual([size, status])
  }
  expect((await tenant.graph(`/users/${id}/photo/$value`)).headers.get('content-type')).toBe('image/png')
  const own = await tenant.userToken(id, 'graph', { scopes: ['User.Read'] })
  expect((await tenant.graph('/me/photo/$value', { token: own })).status).toBe(200)
})

test('photos count against the mailbox, which need not be there', async () => {
  await tenant.control(`/users/${id}`, { method: 'PATCH', body: { mailbox: 'none' } })
  const before = (await tenant.journal()).length
  expect((await tenant.graph(`/users/${id}/photo`)).status).toBe(200)
  expect(await tenant.journal(before)).toMatchObject([{ mailbox: id, permission: 'ProfilePhoto.Read.All' }])
})
