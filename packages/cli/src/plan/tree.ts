import type { PlannedResource } from '@konductor/planner'
import type { Palette } from '../text/palette.ts'
import { printableLine } from '../text/printable.ts'
import { markOf } from '@konductor/planner/text'
import { readableType } from '@konductor/planner/text'

interface Row {
  readonly branch: string
  readonly type: string
  readonly name: string
  readonly notes: readonly string[]
}

const nameOf = (urn: string): string => urn.slice(urn.lastIndexOf('::') + 2)

const isProvider = ({ type }: PlannedResource): boolean => type.startsWith('pulumi:providers:')

const ownProviders = (resource: PlannedResource): readonly string[] => [
  ...(resource.provider === undefined ? [] : [resource.provider]),
  ...Object.values(resource.options.providers ?? {}),
]

const notesOf = (
  resource: PlannedResource,
  explicit: ReadonlySet<string>,
  inherited: ReadonlySet<string>,
): readonly string[] => {
  const providers = [...new Set(ownProviders(resource))].filter((urn) => explicit.has(urn) && !inherited.has(urn))
  const secrets = Object.entries(resource.inputs).flatMap(([key, value]) => (markOf(value) === 'secret' ? [key] : []))
  return [
    ...(resource.read === true ? ['read, not created'] : []),
    ...(resource.remote === true ? ['built by its provider: what is in it is not planned'] : []),
    ...providers.map((urn) => `provider ${nameOf(urn)}`),
    ...(resource.options.import === undefined ? [] : [`import ${resource.options.import}`]),
    ...(resource.options.protect === true ? ['protected'] : []),
    ...(secrets.length === 0 ? [] : [`secret ${secrets.join(', ')}`]),
  ]
}

/**
 * The resources as a tree, one line each: type, name, and what is worth knowing of it. A provider is named where it
 * first applies and holds for everything below. Providers that nobody wrote are left out.
 */
export const renderTree = (resources: readonly PlannedResource[], palette: Palette): readonly string[] => {
  const wanted = resources.filter((resource) => resource.byDefault !== true)
  // What the others are named after is read first.
  const shown = [...wanted.filter(isProvider), ...wanted.filter((resource) => !isProvider(resource))]
  const known = new Set(shown.map((resource) => resource.urn))
  const explicit = new Set(shown.filter(isProvider).map(({ urn }) => urn))
  const children = new Map<string, PlannedResource[]>()
  for (const resource of shown) {
    const parent = resource.parent !== undefined && known.has(resource.parent) ? resource.parent : ''
    const siblings = children.get(parent)
    if (siblings === undefined) children.set(parent, [resource])
    else siblings.push(resource)
  }

  const rows: Row[] = []
  const add = (parent: string, indent: string, inherited: ReadonlySet<string>): void => {
    const siblings = children.get(parent) ?? []
    for (const [index, resource] of siblings.entries()) {
      const last = index === siblings.length - 1
      const top = parent === ''
      rows.push({
        branch: top ? '' : `${indent}${last ? '└─ ' : '├─ '}`,
        type: printableLine(readableType(resource.type)),
        name: printableLine(resource.name),
        notes: notesOf(resource, explicit, inherited).map(printableLine),
      })
      add(
        resource.urn,
        top ? '' : `${indent}${last ? '   ' : '│  '}`,
        new Set([...inherited, ...ownProviders(resource)]),
      )
    }
  }
  add('', '', new Set())

  const width = rows.reduce((widest, { branch, type }) => Math.max(widest, branch.length + type.length), 0)
  return rows.map(({ branch, type, name, notes }) => {
    const gap = ' '.repeat(width - branch.length - type.length + 2)
    const said = notes.length === 0 ? '' : `  ${palette.faint(`(${notes.join('; ')})`)}`
    return `${palette.faint(branch)}${type}${gap}${palette.strong(name)}${said}`
  })
}
