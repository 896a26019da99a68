// Prints src/generated/taggable-types.ts: which types of the installed @pulumi/aws take a map of tags.
import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const sdk = dirname(require.resolve('@pulumi/aws/package.json'))

const taggable = (file) => {
  const source = readFileSync(join(sdk, file), 'utf8')
  const [, type] = /static __pulumiType = '([^']+)'/.exec(source) ?? []
  if (type === undefined || !source.includes('resourceInputs["tags"] = args')) return []
  // Some take a list of tags, and some one tag: only a map can be merged.
  const args =
    readFileSync(join(sdk, file.replace(/\.js$/, '.d.ts')), 'utf8').split(/^export interface \w+Args /m)[1] ?? ''
  return /^ {4}tags\??: pulumi\.Input<\{\s*\[key: string\]/m.test(args) ? [type] : []
}

/** The source of the generated file. */
export const taggableTypesSource = () => {
  const types = globSync('*/*.js', { cwd: sdk }).flatMap(taggable)
  // `aws:s3/bucket:Bucket` says everything twice; the short form is a third of the size.
  const short = [...new Set(types)].sort().map((type) => {
    const [, service, name, last] = /^aws:([^/]+)\/([^:]+):(\w+)$/.exec(type) ?? []
    if (last === undefined || name === undefined || name[0].toUpperCase() + name.slice(1) !== last)
      throw new Error(`${type} is not of the form that the table takes`)
    return [service, last]
  })
  const services = Map.groupBy(short, ([service]) => service)
  const lines = [...services].map(([service, all]) => `${service} ${all.map(([, last]) => last).join(' ')}`)
  return `// Written by scripts/taggable-types.mjs from @pulumi/aws ${require('@pulumi/aws/package.json').version}. Do not edit.

const services = \`
${lines.join('\n')}
\`

const typesOf = (line: string): readonly string[] => {
  const [service = '', ...names] = line.split(' ')
  return names.map((name) => \`aws:\${service}/\${name.charAt(0).toLowerCase()}\${name.slice(1)}:\${name}\`)
}

/** The types that take a map of tags, ${short.length} of them. */
export const taggableTypes: ReadonlySet<string> = new Set(services.trim().split('\\n').flatMap(typesOf))
`
}

if (process.argv[1] === import.meta.filename) process.stdout.write(taggableTypesSource())
