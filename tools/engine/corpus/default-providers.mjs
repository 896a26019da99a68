// What names no provider gets one for each version and source of its package.
import { Plain, Thing } from './sdk/acme.mjs'

new Thing('one')
new Thing('two', {}, { version: '2.0.0-rc.1+build' })
new Plain('three')
new Thing('four', {}, { version: '3.0.0', pluginDownloadURL: 'https://example.com/plugins' })
new Plain('five', {}, { pluginDownloadURL: 'https://example.com/plugins' })
