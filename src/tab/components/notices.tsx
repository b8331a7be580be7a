import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useMemo, useState } from 'react'
import { problemOf } from '../api-client/problem.ts'
import { useText } from '../format/use-text.ts'
import type { Notice } from './notice-toaster.tsx'
import { problemText } from './problem-text.ts'

const NoticeToaster = lazy(async () => ({ default: (await import('./notice-toaster.tsx')).NoticeToaster }))

interface Notices {
  /** Says that something was done, and for a while how to take it back. */
  done: (words: string, undo?: () => void) => void
  failed: (error: unknown) => void
}

const NoticesContext = createContext<Notices>({ done: () => undefined, failed: () => undefined })

export const useNotices = (): Notices => useContext(NoticesContext)

/** What shows the notices is loaded with the first of them. */
export function NoticesProvider({ children }: { children: ReactNode }) {
  const text = useText()
  const [notices, setNotices] = useState<readonly Notice[]>([])
  const add = useCallback((notice: Omit<Notice, 'id'>) => setNotices((before) => [...before, { ...notice, id: before.length }]), [])
  const value = useMemo<Notices>(
    () => ({
      done: (words, undo) => add({ words, intent: 'success', ...(undo ? { undo } : {}) }),
      failed: (error) => {
        const { title, body } = problemText(problemOf(error), text)
        add({ words: `${title} ${body}`, intent: 'error' })
      },
    }),
    [add, text],
  )
  return (
    <NoticesContext.Provider value={value}>
      {children}
      {notices.length > 0 && (
        <Suspense>
          <NoticeToaster notices={notices} />
        </Suspense>
      )}
    </NoticesContext.Provider>
  )
}
