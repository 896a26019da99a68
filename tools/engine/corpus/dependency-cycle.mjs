// Resources that wait for each other leave the program waiting for ever.
import * as pulumi from '@pulumi/pulumi'
import { Thing } from './sdk/acme.mjs'

let second
const first = new Thing('first', { name: pulumi.output(Promise.resolve().then(() => second.serial)) })
second = new Thing('second', { name: first.serial })
