// A timeout that is no duration is refused.
import { Thing } from './sdk/acme.mjs'

new Thing('one', {}, { customTimeouts: { create: 'soon' } })
