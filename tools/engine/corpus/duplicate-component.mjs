// Two components of one URN end the run.
import { Site } from './sdk/acme.mjs'

await new Site('same').urn.promise()
new Site('same')
