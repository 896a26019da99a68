// Prints src/generated/replace-properties.ts: the properties of which the installed @pulumi/aws says, in its comments,
// that whoever changes them gets a new resource. Where it happens under a condition only, nothing is said here.
import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import ts from 'typescript'

const require = createRequire(import.meta.url)
const sdk = dirname(require.resolve('@pulumi/aws/package.json'))

const conditional =
  /\b(if|unless|with|from|between|only|except|back to|lower|to an? empty|decreas|increas|may|adding|removing)\b/i
const anew =
  /\b(forces?|will force|triggers?|will trigger|causes?|requires?) (a |the |terraform to |pulumi to )?(resource )?(replacement|re-?creation|creation|create new|creating a new|new)\b/i
const makes = /^chang(ing|e)\b.*\b(will )?(creates?|re-?creates?) (a |the )?(new )?resource$/i
const plainForces =
  /^\(?((required|optional),? ?)?forces (a )?(new( resource)?|replacement)( to be created)?( (if|when) (changed|modified))?\)?$/i

const says = (comment) =>
  comment
    .replaceAll(/\s+/g, ' ')
    .split(/(?<=[.;:])\s|(?=\()|(?<=\))/)
    .map((sentence) => sentence.replaceAll(/^[\s*(-]+|[\s.;,)]+$/g, ''))
    .some(
      (sentence) =>
        plainForces.test(sentence) ||
        (/^chang(ing|e)/i.test(sentence) &&
          (anew.test(sentence) || makes.test(sentence)) &&
          !conditional.test(sentence)),
    )

const parse = (file) => ts.createSourceFile(file, readFileSync(join(sdk, file), 'utf8'), ts.ScriptTarget.Latest, true)

const commentOf = (node) =>
  ts
    .getJSDocCommentsAndTags(node)
    .map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? '')
    .join('\n')

// `pulumi.Input<inputs.ec2.InstanceRootBlockDevice | undefined>` names ec2.InstanceRootBlockDevice.
const nestedType = (member) => /inputs\.([\w.]+)/.exec(member.type?.getText() ?? '')?.[1]

const membersOf = (declaration) =>
  declaration.members.filter(ts.isPropertySignature).map((member) => ({
    name: member.name.getText(),
    replaces: says(commentOf(member)),
    nested: nestedType(member),
  }))

const nestedTypes = () => {
  const found = new Map()
  const visit = (prefix) => (node) => {
    if (ts.isModuleDeclaration(node)) ts.forEachChild(node.body, visit([...prefix, node.name.text]))
    else if (ts.isInterfaceDeclaration(node)) found.set([...prefix, node.name.text].join('.'), membersOf(node))
  }
  ts.forEachChild(parse('types/input.d.ts'), visit([]))
  return found
}

const pathsOf = (members, types, prefix, seen) =>
  members.flatMap(({ name, replaces, nested }) => {
    const path = [...prefix, name]
    if (replaces) return [path.join('.')]
    if (nested === undefined || seen.includes(nested)) return []
    return pathsOf(types.get(nested) ?? [], types, path, [...seen, nested])
  })

const replacing = (file, types) => {
  const [, type] = /static __pulumiType = '([^']+)'/.exec(readFileSync(join(sdk, file), 'utf8')) ?? []
  if (type === undefined) return []
  const args = parse(file.replace(/\.js$/, '.d.ts')).statements.find(
    (each) => ts.isInterfaceDeclaration(each) && each.name.text.endsWith('Args'),
  )
  const paths = args === undefined ? [] : pathsOf(membersOf(args), types, [], [])
  return paths.length === 0 ? [] : [[type, [...new Set(paths)].sort()]]
}

/** The source of the generated file. */
export const replacePropertiesSource = () => {
  const types = nestedTypes()
  const all = globSync('*/*.js', { cwd: sdk }).flatMap((file) => replacing(file, types))
  const lines = [...new Map(all)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, paths]) => {
      const [, service, last] = /^aws:([^/]+)\/[^:]+:(\w+)$/.exec(type) ?? []
      if (last === undefined) throw new Error(`${type} is not of the form that the table takes`)
      return `${service} ${last} ${paths.join(' ')}`
    })
  return `// Written by scripts/replace-properties.mjs from @pulumi/aws ${require('@pulumi/aws/package.json').version}. Do not edit.
import type { ReplaceTable } from '@konductor/interfaces'

const lines = \`
${lines.join('\n')}
\`

const typeOf = (service: string, name: string): string =>
  \`aws:\${service}/\${name.charAt(0).toLowerCase()}\${name.slice(1)}:\${name}\`

/** The properties that a new resource is needed for, as the SDK's comments say: of ${lines.length} types. */
export const replaceProperties: ReplaceTable = {
  source: '@pulumi/aws ${require('@pulumi/aws/package.json').version}',
  replaces: {
    // A resource cannot move.
    'aws:*': ['region'],
    ...Object.fromEntries(
      lines
        .trim()
        .split('\\n')
        .map((line) => {
          const [service = '', name = '', ...properties] = line.split(' ')
          return [typeOf(service, name), properties]
        }),
    ),
  },
  ofProvider: { 'aws:*': { region: 'region' } },
  // Tags change in place everywhere, and so do the settings of a provider.
  updates: { 'aws:*': ['tags', 'tagsAll'], 'pulumi:providers:aws': ['*'] },
}
`
}

if (process.argv[1] === import.meta.filename) process.stdout.write(replacePropertiesSource())
