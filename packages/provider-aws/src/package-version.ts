import { createRequire } from 'node:module'

const manifest: unknown = createRequire(import.meta.url)('@konductor/provider-aws/package.json')

/** The version of this package, as its package.json says when it runs: a release changes it after the build. */
export const packageVersion =
  typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '0.0.0'
