import { registerMgtAgendaComponent, registerMgtPeoplePickerComponent, registerMgtPersonComponent } from '@microsoft/mgt-components'
import { ProviderState, Providers, SimpleProvider } from '@microsoft/mgt-element'

// The person's token stands in the address; everything else is as the toolkit's pages show it, Microsoft's own host included.
const token = location.hash.slice(1)
const nothing = () => Promise.resolve()
Providers.globalProvider = new SimpleProvider(() => Promise.resolve(token), nothing, nothing)
Providers.globalProvider.setState(ProviderState.SignedIn)

registerMgtPersonComponent()
registerMgtPeoplePickerComponent()
registerMgtAgendaComponent()
