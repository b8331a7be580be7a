import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

const side = 96
const cells = 6
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A small two-tone PNG, mirrored left to right, that is always the same for an id. */
export function avatar(id: string): Uint8Array {
  const hash = createHash('sha256').update(id).digest()
  const hue = hash.readUInt16BE(0) % 360
  const palette = Buffer.from([...color(hue, 0.35, 0.9), ...color(hue, 0.5, 0.42)])
  const rows = Array.from({ length: cells }, (_, row) => Array<Buffer>(side / cells).fill(rowOf(hash, row)))
  const pixels = Buffer.concat(rows.flat())
  return Buffer.concat([
    signature,
    chunk('IHDR', header()),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** One line of pixels: a byte for "not filtered", then 8 pixels a byte; a cell is two bytes wide. */
function rowOf(hash: Buffer, row: number): Buffer {
  const line = Buffer.alloc(1 + side / 8)
  for (let column = 0; column < cells; column += 1) {
    const cell = row * (cells / 2) + Math.min(column, cells - 1 - column)
    if ((hash[2 + (cell >> 3)]! >> (cell & 7)) & 1) line.fill(0xff, 1 + 2 * column, 3 + 2 * column)
  }
  return line
}

/** 1 bit a pixel, from a palette, neither filtered nor interlaced. */
function header(): Buffer {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(side, 0)
  data.writeUInt32BE(side, 4)
  data.set([1, 3, 0, 0, 0], 8)
  return data
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

function color(hue: number, saturation: number, lightness: number): number[] {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  return [0, 8, 4].map((shift) => {
    const angle = (shift + hue / 30) % 12
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(angle - 3, 9 - angle, 1))))
  })
}
