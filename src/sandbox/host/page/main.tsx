import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Desk } from './shell/desk.tsx'
import { AddressProvider } from './state/address.tsx'
import { HostProvider } from './state/host.tsx'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <AddressProvider>
      <HostProvider>
        <Desk />
      </HostProvider>
    </AddressProvider>
  </StrictMode>,
)
