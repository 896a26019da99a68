// A resource that is made and looked up under one name ends the run.
import { Thing } from './sdk/acme.mjs'

await new Thing('same').urn.promise()
Thing.get('same', 'i-1')
