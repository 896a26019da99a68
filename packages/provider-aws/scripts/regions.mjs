// Prints src/generated/regions.ts: the regions that the installed @pulumi/aws knows.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const sdk = dirname(require.resolve('@pulumi/aws/package.json'))
const source = readFileSync(join(sdk, 'types/enums/index.js'), 'utf8')
const [, body = ''] = /exports\.Region = \{([^}]*)\}/.exec(source) ?? []
const regions = [...body.matchAll(/"([a-z]+(?:-[a-z]+)+-\d+)"/g)].map(([, region]) => region)

process.stdout
  .write(`// Written by scripts/regions.mjs from @pulumi/aws ${require('@pulumi/aws/package.json').version}. Do not edit.

/** The regions that the SDK knows. AWS opens others in between. */
export const regions: readonly string[] = [
${[...new Set(regions)]
  .sort()
  .map((region) => `  '${region}',`)
  .join('\n')}
]
`)
