// Prints src/generated/known-fields.ts: the fields of the kinds that have a stable API, from the types of the installed
// @pulumi/kubernetes.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const manifest = createRequire(import.meta.url).resolve('@pulumi/kubernetes/package.json')
const { version } = JSON.parse(readFileSync(manifest, 'utf8'))
const lines = readFileSync(join(dirname(manifest), 'types/input.d.ts'), 'utf8').split('\n')

const groups = [
  'admissionregistration.v1',
  'apiextensions.v1',
  'apiregistration.v1',
  'apps.v1',
  'autoscaling.v1',
  'autoscaling.v2',
  'batch.v1',
  'coordination.v1',
  'core.v1',
  'discovery.v1',
  'networking.v1',
  'node.v1',
  'policy.v1',
  'rbac.v1',
  'scheduling.v1',
  'storage.v1',
]

/** A schema within a schema has names that the SDK spells otherwise. */
const anything = new Set(['apiextensions.v1.JSONSchemaProps'])

const typeOf = (written) => {
  let text = written.trim().replace(/ \| undefined$/, '')
  const input = /^pulumi\.Input<(.*)>(\[\])?$/.exec(text)
  if (input !== null && balanced(input[1])) return `${input[2] === undefined ? '' : '[]'}${typeOf(input[1])}`
  const map = /^\{\s*\[key: string\]: (.*?);?\s*\}$/.exec(text)
  if (map !== null) return `{}${typeOf(map[1].replace(/;$/, ''))}`
  if (text === 'any[]') return '[]*'
  if (text.startsWith('inputs.')) return anything.has(text.slice(7)) ? '*' : text.slice(7)
  if (text === 'string' || text.startsWith('"')) return 's'
  if (text === 'number') return 'n'
  if (text === 'boolean') return 'b'
  if (text === 'number | string' || text === 'string | number') return 'x'
  return '*'
}

/** Amounts, which the server also takes as numbers. */
const amounts =
  /^(limits|requests|hard|max|min|default|defaultRequest|maxLimitRequestRatio|capacity|overhead|podFixed)$/
const amount = /^(sizeLimit|divisor|averageValue|value)$/

const asAmount = (owner, name, type) => {
  if (type === '{}s' && amounts.test(name)) return '{}x'
  const one = amount.test(name) && /^(core\.v1\.(EmptyDir|ResourceField)|autoscaling\.v2\.Metric)/.test(owner)
  return one && type === 's' ? 'x' : type
}

const balanced = (text) => {
  let depth = 0
  for (const char of text) {
    if (char === '<') depth += 1
    if (char === '>') depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}

const types = new Map()
const roots = []
let [group, of, owner, open] = ['', '', '', undefined]
for (let index = 0; index < lines.length; index += 1) {
  const line = lines[index]
  const outer = /^export declare namespace (\w+) \{/.exec(line)
  if (outer !== null) group = outer[1]
  const inner = /^ {4}namespace (\w+) \{/.exec(line)
  if (inner !== null) of = `${group}.${inner[1]}`
  const start = /^ {8}interface (\w+) \{/.exec(line)
  if (start !== null) {
    open = []
    owner = `${of}.${start[1]}`
    types.set(owner, open)
  }
  if (/^ {8}\}/.test(line)) {
    open = undefined
  }
  const field = /^ {12}(?:"([^"]+)"|(\w+))(\??): (.*)$/.exec(line)
  if (open === undefined || field === null) continue
  let text = field[4]
  while (!text.endsWith(';') || text.split('{').length !== text.split('}').length) text += lines[(index += 1)].trim()
  const name = field[1] ?? field[2]
  const type = asAmount(owner, name, typeOf(text.slice(0, -1)))
  open.push({ name, type, required: field[3] === '' })
}

for (const [name, fields] of types) {
  const isKind = fields.some((field) => field.name === 'kind') && fields.some((field) => field.name === 'metadata')
  if (isKind && groups.includes(name.split('.').slice(0, 2).join('.')) && !/(List|Patch)$/.test(name)) roots.push(name)
}

const wanted = new Set()
const visit = (name) => {
  if (wanted.has(name)) return
  wanted.add(name)
  for (const { type } of types.get(name) ?? []) {
    const inner = type.replace(/^(\[\]|\{\})+/, '')
    if (types.has(inner)) visit(inner)
  }
}
roots.forEach(visit)

const rows = [...wanted].sort().map(
  (name) =>
    `${name} ${types
      .get(name)
      .map(({ name: key, type, required }) => `${key}${required ? '!' : ''}:${type}`)
      .join(' ')}`,
)

process.stdout.write(`// Written by scripts/known-fields.mjs from @pulumi/kubernetes ${version}. Do not edit.

/**
 * A type in each line, and its fields: \`!\` where Kubernetes requires it, then s (text), n (number), b (true or false),
 * x (number or text), * (anything) or another type; after [] where it is a list, after {} where it is a map.
 */
export const knownFields = \`
${rows.join('\n')}
\`
`)
