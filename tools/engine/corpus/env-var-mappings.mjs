// A provider may read its variables under other names; anything else may not.
import { Provider } from './sdk/acme.mjs'

new Provider('east', {}, { envVarMappings: { OTHER_TOKEN: 'ACME_TOKEN' } })
