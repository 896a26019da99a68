// A name may hold almost anything.
import { Thing } from './sdk/acme.mjs'

new Thing('with space')
new Thing('ünïcode/slash:colon')
new Thing('dollar$sign')
new Thing('a::b')
