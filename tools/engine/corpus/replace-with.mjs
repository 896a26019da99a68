// replaceWith, deletedWith and a replacement trigger are kept.
import { Thing } from './sdk/acme.mjs'

const base = new Thing('base')
new Thing('one', {}, { replaceWith: [base], deletedWith: base, replacementTrigger: { version: 1, key: [true] } })
new Thing('two', {}, { replacementTrigger: base.serial })
