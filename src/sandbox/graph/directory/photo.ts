import { createHash } from 'node:crypto'
import { type GraphCall, GraphFault, type GraphReply } from '../route.ts'

const SIZES = [48, 64, 96, 120, 240, 360, 432, 504, 648]

/** Metadata answers 200 even without a photo: a one-pixel GIF nobody can fetch. */
export function photoMetadata({ tenant, target }: GraphCall): GraphReply {
  const context = `${tenant.origin}/v1.0/$metadata#users('${target.id}')/photo/$entity`
  if (!target.photo) {
    return { status: 200, body: { '@odata.context': context, '@odata.mediaContentType': 'image/gif', id: '1x1', height: 1, width: 1 } }
  }
  const { width, height } = dimensions(target.photo)
  const etag = createHash('sha256').update(target.photo).digest('hex').slice(0, 16)
  const media = { '@odata.mediaContentType': 'image/png', '@odata.mediaEtag': `"${etag}"` }
  return { status: 200, body: { '@odata.context': context, ...media, id: `${width}x${height}`, height, width } }
}

export function photoBytes({ target, params }: GraphCall): GraphReply {
  if (!target.photo || !offered(target.photo, params.size)) throw new GraphFault(404, 'ImageNotFound', 'The requested image was not found.')
  return { status: 200, headers: { 'content-type': 'image/png' }, body: target.photo }
}

/** Larger than uploaded is not available. */
function offered(photo: Uint8Array, size: string | undefined): boolean {
  if (size === undefined) return true
  const { width, height } = dimensions(photo)
  if (size === `${width}x${height}`) return true
  return SIZES.some((side) => size === `${side}x${side}` && side <= width)
}

/** From the header chunk of a PNG. */
function dimensions(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  return png.byteLength < 24 ? { width: 1, height: 1 } : { width: view.getUint32(16), height: view.getUint32(20) }
}
