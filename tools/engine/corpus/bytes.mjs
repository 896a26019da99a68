// Texts that are not UTF-8 are refused by the SDK.
import { Thing } from './sdk/acme.mjs'

new Thing('one', { bytes: Buffer.from([0xff, 0xfe]).toString('latin1') })
