import type { Outcome, Problem } from '@konductor/interfaces'
import { providerUrn, typeOf } from '../graph/urn.ts'
import { readJson } from '../read-json.ts'
import { isMap } from '../text/mark.ts'
import type { Previous, PreviousResource } from './previous.ts'
import { stateProperties, stateValue } from './state-value.ts'

type Table = Readonly<Record<string, unknown>>

const unusable = (at: string, because: string): Problem => ({
  _tag: 'PreviousUnusable',
  at,
  because,
  fix: 'name a file that `pulumi stack export --file <file>` wrote, or the JSON of an earlier plan',
})

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

const only = <A extends object>(object: A): { [K in keyof A]?: Exclude<A[K], undefined> } =>
  // The one border: what is undefined is gone, which Object.fromEntries cannot say.
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof A]?: Exclude<A[K], undefined>
  }

const flag = (value: unknown): true | undefined => (value === true ? true : undefined)

const inState = (resource: Table): PreviousResource | undefined => {
  const urn = text(resource['urn'])
  if (urn === undefined) return undefined
  const provider = text(resource['provider'])
  const trigger = resource['replacementTrigger']
  return {
    urn,
    type: text(resource['type']) ?? typeOf(urn),
    custom: resource['custom'] === true,
    inputs: stateProperties(resource['inputs']),
    ...only({
      id: text(resource['id']),
      importId: text(resource['importID']),
      parent: text(resource['parent']),
      provider: provider === undefined ? undefined : providerUrn(provider),
      outputs: isMap(resource['outputs']) ? stateProperties(resource['outputs']) : undefined,
      external: flag(resource['external']),
      protect: flag(resource['protect']),
      retainOnDelete: flag(resource['retainOnDelete']),
      pendingDelete: flag(resource['delete']),
      pendingReplacement: flag(resource['pendingReplacement']),
      replacementTrigger: trigger === undefined || trigger === null ? undefined : stateValue(trigger),
    }),
  }
}

const inPlan = (resource: Table): PreviousResource | undefined => {
  const urn = text(resource['urn'])
  if (urn === undefined) return undefined
  const options = isMap(resource['options']) ? resource['options'] : {}
  const provider = text(resource['provider'])
  return {
    urn,
    type: text(resource['type']) ?? typeOf(urn),
    custom: resource['custom'] === true,
    inputs: isMap(resource['inputs']) ? resource['inputs'] : {},
    ...only({
      id: text(resource['id']),
      importId: text(options['import']),
      parent: text(resource['parent']),
      provider,
      external: flag(resource['read']),
      protect: flag(options['protect']),
      retainOnDelete: flag(options['retainOnDelete']),
      replacementTrigger: options['replacementTrigger'],
    }),
  }
}

const all = (
  resources: readonly unknown[],
  kind: Previous['kind'],
  at: string,
): Outcome<readonly Problem[], Previous> => {
  const read = resources.map((each) => (isMap(each) ? (kind === 'state' ? inState : inPlan)(each) : undefined))
  const known = read.filter((each) => each !== undefined)
  return known.length === read.length
    ? { _tag: 'Right', right: { kind, resources: known } }
    : { _tag: 'Left', left: [unusable(at, `resource ${read.indexOf(undefined) + 1} of ${read.length} has no URN`)] }
}

const isPrevious = (said: unknown): said is Previous =>
  isMap(said) && (said['kind'] === 'state' || said['kind'] === 'plan') && Array.isArray(said['resources'])

/**
 * What there was, from what `pulumi stack export` wrote or an earlier plan: parsed JSON, a plan itself, or what this gave before.
 *
 * @param at What a problem names as its place.
 */
export const previousFrom = (said: unknown, at = 'against'): Outcome<readonly Problem[], Previous> => {
  if (isPrevious(said)) return { _tag: 'Right', right: said }
  if (!isMap(said)) return { _tag: 'Left', left: [unusable(at, 'it holds no object')] }
  const { deployment, resources, schemaVersion } = said
  if (isMap(deployment)) {
    // A stack that was never deployed has no list.
    const inIt = deployment['resources'] ?? []
    if (Array.isArray(inIt)) return all(inIt, 'state', at)
  }
  if (schemaVersion === 1 && Array.isArray(resources)) {
    const ended = isMap(said['ended']) && said['ended']['ok'] === true
    if (ended) return all(resources, 'plan', at)
    return { _tag: 'Left', left: [unusable(at, 'it is a plan of a program that did not run to its end')] }
  }
  return { _tag: 'Left', left: [unusable(at, 'it is neither an export of a stack nor a plan')] }
}

/** The same from a file. */
export const readPrevious = (file: string): Outcome<readonly Problem[], Previous> => {
  const read = readJson(file, unusable)
  return read._tag === 'Left' ? read : previousFrom(read.right, file)
}
