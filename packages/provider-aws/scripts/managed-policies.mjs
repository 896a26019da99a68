// Prints src/generated/managed-policies.ts: the managed policies of AWS that the installed @pulumi/aws knows.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const sdk = dirname(require.resolve('@pulumi/aws/package.json'))
const source = readFileSync(join(sdk, 'types/enums/iam/index.js'), 'utf8')
const names = [...source.matchAll(/"arn:aws:iam::aws:policy\/([^"]+)"/g)].map(([, name]) => name)

process.stdout
  .write(`// Written by scripts/managed-policies.mjs from @pulumi/aws ${require('@pulumi/aws/package.json').version}. Do not edit.

/** The managed policies of AWS that the SDK knows, by name and path. AWS adds others in between. */
export const managedPolicies: readonly string[] = \`
${[...new Set(names)].sort().join('\n')}
\`
  .trim()
  .split('\\n')
`)
