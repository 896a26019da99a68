// A resource that is made inside of apply is registered when the value is known.
import { Thing } from './sdk/acme.mjs'

const one = new Thing('one', { size: 1 })
one.size.apply((size) => new Thing(`made-${size}`))
one.serial.apply(() => new Thing('never'))
