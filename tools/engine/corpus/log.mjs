// What a program logs arrives with its severity and resource; an error does not end it.
import * as pulumi from '@pulumi/pulumi'
import { Thing } from './sdk/acme.mjs'

const one = new Thing('one')
await pulumi.log.debug('very little')
await pulumi.log.info('something', one)
await pulumi.log.warn('careful')
await pulumi.log.error('wrong, but going on')
console.log('on stdout')
console.error('on stderr')
