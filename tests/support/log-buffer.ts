import { Writable } from 'node:stream'

/** Everything the product logs, as text. */
export class LogBuffer extends Writable {
  text = ''

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8')
    done()
  }

  lines(): { code: string; [fact: string]: unknown }[] {
    return this.text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
  }
}
