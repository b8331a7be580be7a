import { useState } from 'react'
import { textOfFile } from './text-of-file.ts'

export type Send<Reply> = (body: { csv: string; dryRun: boolean }) => Promise<Reply>

interface Checked<Reply> {
  readonly kind: 'checked'
  readonly name: string
  readonly csv: string
  readonly reply: Reply
  /** Whether it is being brought in. */
  readonly busy: boolean
}

type State<Reply> =
  | { readonly kind: 'empty' | 'checking' | 'unreadable' }
  | Checked<Reply>
  | { readonly kind: 'done'; readonly name: string; readonly reply: Reply }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Where one file has come: chosen, checked by a dry run, brought in. */
export function useListImport<Reply>(send: Send<Reply>) {
  const [state, setState] = useState<State<Reply>>({ kind: 'empty' })
  const failed = (error: unknown) => setState({ kind: 'failed', error })
  return {
    state,
    check: async (file: File) => {
      setState({ kind: 'checking' })
      const csv = await textOfFile(file)
      if (csv === null) return setState({ kind: 'unreadable' })
      await send({ csv, dryRun: true }).then((reply) => setState({ kind: 'checked', name: file.name, csv, reply, busy: false }), failed)
    },
    bringIn: async (checked: Checked<Reply>) => {
      setState({ ...checked, busy: true })
      await send({ csv: checked.csv, dryRun: false }).then((reply) => setState({ kind: 'done', name: checked.name, reply }), failed)
    },
  }
}
