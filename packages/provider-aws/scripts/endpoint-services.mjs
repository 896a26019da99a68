// Prints src/generated/endpoint-services.ts: the services whose endpoints the installed @pulumi/aws lets one replace.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const sdk = dirname(require.resolve('@pulumi/aws/package.json'))
const types = readFileSync(join(sdk, 'types/input.d.ts'), 'utf8')
const [, body = ''] = /export interface ProviderEndpoint \{([^]*?)^\}/m.exec(types) ?? []
const services = [...body.matchAll(/^ {4}(\w+)\?: pulumi\.Input/gm)].map(([, service]) => service)
const lines = [...services.sort(), '']
  .join(' ')
  .match(/.{1,110} /g)
  .map((line) => line.trim())

process.stdout
  .write(`// Written by scripts/endpoint-services.mjs from @pulumi/aws ${require('@pulumi/aws/package.json').version}. Do not edit.

/** The services as the endpoints of the provider name them. */
export const endpointServices: readonly string[] = \`
${lines.join('\n')}
\`
  .trim()
  .split(/\\s+/)
`)
