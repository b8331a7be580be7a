import { createContext, type ReactNode, useContext } from 'react'

const ReaderZone = createContext(Intl.DateTimeFormat().resolvedOptions().timeZone)

/** The reader's zone as Outlook has it, which may not be the one of the machine in front of them. */
export function ReaderZoneProvider({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  return <ReaderZone.Provider value={timeZone}>{children}</ReaderZone.Provider>
}

export const useReaderZone = (): string => useContext(ReaderZone)
