import { printableLine } from '@konductor/host/printable'
import { isProviderType, nameOf, STACK_TYPE, typeOf } from '../graph/urn.ts'
import type { Plan, PlannedResource } from '../plan.ts'
import { isMap } from './mark.ts'
import { folderOf } from './plan-folder.ts'
import { readableType } from './readable-type.ts'
import { valueLines } from './value-lines.ts'

/** How a plan becomes text. */
export interface PlanTextOptions {
  /** The project's folder, which becomes `.` wherever it is in the text. @default where the plan was made, if in this process */
  readonly folder?: string
}

const short = (urn: string): string => printableLine(`${readableType(typeOf(urn))} ${nameOf(urn)}`)

/** Options that say what is to happen to the resource; versions and sources change with every SDK. */
const shown = ({ options }: PlannedResource): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(options)
      .filter(([key]) => key !== 'version' && key !== 'pluginDownloadURL' && key !== 'providers')
      .map(([key, value]) => [key, key === 'deletedWith' || key === 'replaceWith' ? shortened(value) : value]),
  )

const shortened = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(shortened) : typeof value === 'string' ? short(value) : value

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isMap(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`)

const section = (title: string, value: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.keys(value).length === 0 ? [] : [title, ...indented(valueLines(sorted(value)))]

const ofResource = (resource: PlannedResource, explicit: ReadonlySet<string>): readonly string[] => {
  const { type, name, parent, provider, dependencies, inputs, id } = resource
  const what = [
    ...(resource.read === true ? ['read, not created'] : []),
    ...(resource.remote === true ? ['built by its provider'] : []),
  ]
  return [
    `${printableLine(readableType(type))} ${printableLine(name)}${what.length === 0 ? '' : ` (${what.join('; ')})`}`,
    ...indented([
      ...(parent === undefined || typeOf(parent) === STACK_TYPE ? [] : [`parent: ${short(parent)}`]),
      ...(provider !== undefined && explicit.has(provider) ? [`provider: ${short(provider)}`] : []),
      ...(resource.read === true && id !== undefined ? [`id: ${printableLine(id)}`] : []),
      ...(dependencies.length === 0
        ? []
        : ['dependencies:', ...indented(dependencies.map((urn) => `- ${short(urn)}`))]),
      ...section('options:', shown(resource)),
      ...section('inputs:', inputs),
      ...section('outputs:', resource.outputs ?? {}),
    ]),
  ]
}

/**
 * A plan as text to keep in a snapshot: the same on every run and every machine. No times, no versions of SDKs, no log;
 * secrets are `[secret]`, what is not known yet `[unknown]`.
 */
export const planText = (plan: Plan, { folder = folderOf(plan) }: PlanTextOptions = {}): string => {
  const explicit = new Set(
    plan.resources.filter(({ type, byDefault }) => isProviderType(type) && byDefault !== true).map(({ urn }) => urn),
  )
  const blocks = plan.resources
    .filter(({ type, byDefault }) => type !== STACK_TYPE && byDefault !== true)
    .map((resource) => ofResource(resource, explicit).join('\n'))
  const outputs = section('outputs:', plan.outputs)
  const problems = plan.problems.map(({ _tag, at }) => `- ${_tag} at ${printableLine(at)}`)
  const text = [
    `${plan.project}/${plan.stack}${plan.ended.ok ? '' : ' (did not run to its end)'}`,
    ...blocks,
    ...(outputs.length === 0 ? [] : [outputs.join('\n')]),
    ...(problems.length === 0 ? [] : [`problems:\n${problems.join('\n')}`]),
  ].join('\n\n')
  return `${folder === undefined || folder === '' ? text : text.replaceAll(folder, '.')}\n`
}
