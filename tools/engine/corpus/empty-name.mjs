// A resource without a name is refused by the SDK.
import { Thing } from './sdk/acme.mjs'

new Thing('')
