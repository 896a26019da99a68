// Prints src/generated/global-types.ts: which types of the installed @pulumi/aws take no region of their own.
import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const sdk = dirname(require.resolve('@pulumi/aws/package.json'))

const globalType = (file) => {
  const source = readFileSync(join(sdk, file), 'utf8')
  const [, type] = /static __pulumiType = '([^']+)'/.exec(source) ?? []
  return type === undefined || source.includes('resourceInputs["region"] = args') ? [] : [type]
}

/** The source of the generated file. */
export const globalTypesSource = () => {
  const types = [...new Set(globSync('*/*.js', { cwd: sdk }).flatMap(globalType))].sort()
  const short = types.map((type) => {
    const [, service, name, last] = /^aws:([^/]+)\/([^:]+):(\w+)$/.exec(type) ?? []
    if (last === undefined || name === undefined || name[0].toUpperCase() + name.slice(1) !== last)
      throw new Error(`${type} is not of the form that the table takes`)
    return [service, last]
  })
  const lines = [...Map.groupBy(short, ([service]) => service)].map(
    ([service, all]) => `${service} ${all.map(([, last]) => last).join(' ')}`,
  )
  return `// Written by scripts/global-types.mjs from @pulumi/aws ${require('@pulumi/aws/package.json').version}. Do not edit.

const services = \`
${lines.join('\n')}
\`

const typesOf = (line: string): readonly string[] => {
  const [service = '', ...names] = line.split(' ')
  return names.map((name) => \`aws:\${service}/\${name.charAt(0).toLowerCase()}\${name.slice(1)}:\${name}\`)
}

/** The types that take no region of their own, since they belong to an account or to no one region: ${short.length} of them. */
export const globalTypes: ReadonlySet<string> = new Set(services.trim().split('\\n').flatMap(typesOf))
`
}

if (process.argv[1] === import.meta.filename) process.stdout.write(globalTypesSource())
