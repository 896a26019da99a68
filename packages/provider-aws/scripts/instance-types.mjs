// Prints src/generated/instance-types.ts: the instance types that the installed @pulumi/aws knows.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const sdk = dirname(require.resolve('@pulumi/aws/package.json'))
const source = readFileSync(join(sdk, 'types/enums/ec2/index.js'), 'utf8')
const [, body = ''] = /exports\.InstanceType = \{([^}]*)\}/.exec(source) ?? []
const types = [...new Set([...body.matchAll(/"([a-z][a-z0-9-]*\.[a-z0-9-]+)"/g)].map(([, type]) => type))].sort()
// `t3.micro` says its family in every line; the short form is a third of the size.
const families = [...Map.groupBy(types, (type) => type.split('.')[0])].map(
  ([family, all]) => `${family} ${all.map((type) => type.split('.')[1]).join(' ')}`,
)

process.stdout
  .write(`// Written by scripts/instance-types.mjs from @pulumi/aws ${require('@pulumi/aws/package.json').version}. Do not edit.

const families = \`
${families.join('\n')}
\`

/** The instance types that the SDK knows, ${types.length} of them. AWS brings others in between. */
export const instanceTypes: readonly string[] = families
  .trim()
  .split('\\n')
  .flatMap((line) => {
    const [family = '', ...sizes] = line.split(' ')
    return sizes.map((size) => \`\${family}.\${size}\`)
  })
`)
