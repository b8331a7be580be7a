import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ProblemNotice } from './problem-notice.tsx'
import { Waiting } from './waiting.tsx'

interface LoadedProps<Data> {
  query: UseQueryResult<Data>
  waiting?: ReactNode
  children: (data: Data) => ReactNode
}

/** What a read returned, its skeleton before, and a way on when it failed. What was shown before stays. */
export function Loaded<Data>({ query, waiting = <Waiting />, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data)
  if (query.isError) return <ProblemNotice error={query.error} retry={() => void query.refetch()} />
  return waiting
}
