import { isDeepStrictEqual } from 'node:util'
import { formatPath } from '@konductor/host'
import { nameOf } from '../graph/urn.ts'
import type { PlannedResource } from '../plan.ts'
import type { Previous, PreviousResource } from './previous.ts'
import { differences, type Difference } from './property-changes.ts'
import { covers, parsePattern } from './property-pattern.ts'
import { providerChange, type Providers } from './provider-change.ts'
import { comparedInputs, isDefaultProvider } from './providers.ts'
import { replacedBehind, stepsBehind } from './replaced-behind.ts'
import type { PropertyChange, Step } from './step.ts'

/** What a step is judged by, beside the resource itself. */
export interface Surroundings extends Providers {
  readonly previous: Previous['kind']
}

/** Whether the value that is unknown without a cloud is so in a preview, too. */
const unknownThen = (
  resource: PlannedResource,
  key: string,
  surroundings: Surroundings,
): 'surely' | 'perhaps' | 'not' => {
  const steps = stepsBehind(resource, key, surroundings)
  if (steps.some(({ op }) => op === 'create' || op === 'replace')) return 'surely'
  // Nothing of the program makes it: a function of a provider answers it.
  if (steps.length === 0) return 'perhaps'
  return steps.every(({ op, may }) => op === 'read' || (op === 'same' && may === undefined)) ? 'not' : 'perhaps'
}

const judged = (resource: PlannedResource, difference: Difference, at: Surroundings): PropertyChange | undefined => {
  const { path, kind } = difference
  const then = kind === 'unknown' ? unknownThen(resource, String(path[0] ?? ''), at) : 'surely'
  if (then === 'not') return undefined
  const may = then === 'perhaps' || kind === 'secret' || kind === 'content'
  const asked = (resource.options.replaceOnChanges ?? []).some((pattern) => covers(parsePattern(pattern), path))
  const replaces = asked || (resource.custom ? at.knowledge.replaces(resource.type, path) : undefined)
  return {
    path: formatPath(path),
    kind,
    ...(may ? { may: true } : {}),
    ...(replaces === undefined ? {} : { replaces }),
  }
}

/**
 * Inputs that look as before because the program was told what an update is taken to leave of another resource. What
 * that resource is given itself, and its id, no update changes.
 */
const toldOf = (
  resource: PlannedResource,
  found: readonly Difference[],
  { stepOf, planned }: Surroundings,
): readonly Difference[] => {
  const known = new Set(found.map(({ path }) => path[0]))
  const uncertain = (urn: string, value: unknown): boolean => {
    const [of, step] = [planned(urn), stepOf(urn)]
    if (of?.deployed === undefined || (step?.op !== 'update' && step?.may === undefined)) return false
    return value !== of.id && !Object.values(of.inputs).some((input) => isDeepStrictEqual(input, value))
  }
  return Object.entries(resource.propertyDependencies ?? {}).flatMap(([key, urns]) =>
    !known.has(key) && urns.some((urn) => uncertain(urn, resource.inputs[key]))
      ? [{ path: [key], kind: 'unknown' as const }]
      : [],
  )
}

const changesOf = (
  resource: PlannedResource,
  old: PreviousResource,
  surroundings: Surroundings,
): readonly PropertyChange[] => {
  const ignored = (resource.options.ignoreChanges ?? []).map(parsePattern)
  const { knowledge, previous } = surroundings
  const fills = (path: Difference['path']): boolean =>
    previous === 'state' && knowledge.fills(resource.type, path, old.inputs)
  const [then, now] = [comparedInputs(resource.type, old.inputs), comparedInputs(resource.type, resource.inputs)]
  const anew = ([key]: Difference['path']): boolean =>
    stepsBehind(resource, String(key), surroundings).some(
      ({ op, may }) => op === 'create' || op === 'replace' || may === 'replace',
    )
  const found = differences(then, now, [], { fills, anew })
  return [...found, ...toldOf(resource, found, surroundings)]
    .filter(({ path }) => !ignored.some((pattern) => covers(pattern, path)))
    .flatMap((difference) => judged(resource, difference, surroundings) ?? [])
}

/** Why a resource is made anew whatever its properties are. */
const reasonsToReplace = (
  resource: PlannedResource,
  old: PreviousResource,
  surroundings: Surroundings,
  provider: true | 'may' | undefined,
): readonly string[] => {
  const { stepOf } = surroundings
  const { replaceWith = [], replacementTrigger: trigger } = resource.options
  const gone = replaceWith.filter((urn) => stepOf(urn)?.op === 'replace').map(nameOf)
  const triggered =
    (trigger !== undefined || old.replacementTrigger !== undefined) &&
    differences(old.replacementTrigger, trigger, [], { fills: () => false }).some(({ kind }) => kind === 'changed')
  return [
    ...(provider === true ? ['its provider reaches something else'] : []),
    ...movedWithProvider(resource, old, surroundings),
    ...(gone.length === 0 ? [] : [`it is replaced with ${gone.join(', ')}`]),
    ...(triggered ? ['its replacement trigger changed'] : []),
    ...(old.external === true ? ['so far it was only looked up'] : []),
    ...(takenOver(resource, old) ? ['another resource is imported in its place'] : []),
  ]
}

/** What a resource has from its provider, and had otherwise when it was made. */
const movedWithProvider = (
  { type, inputs, provider = '' }: PlannedResource,
  { outputs = {} }: PreviousResource,
  { knowledge, planned }: Surroundings,
): readonly string[] =>
  knowledge.ofProvider(type).flatMap(([property, setting]) => {
    const [then, now] = [outputs[property], planned(provider)?.inputs[setting]]
    return property in inputs || typeof then !== 'string' || typeof now !== 'string' || then === now
      ? []
      : [`its provider has the ${setting} ${now}, and it has ${then}`]
  })

/**
 * What a resource may have from its provider, which was set otherwise in an earlier plan: a plan has no outputs, so that
 * nobody knows whether the resource took it.
 */
const perhapsMoved = (
  { type, inputs, provider = '' }: PlannedResource,
  { inputs: had, outputs, provider: hadProvider = '' }: PreviousResource,
  { knowledge, planned, before }: Surroundings,
): readonly string[] =>
  outputs !== undefined
    ? []
    : knowledge.ofProvider(type).flatMap(([property, setting]) => {
        const [then, now] = [before(hadProvider)?.inputs[setting], planned(provider)?.inputs[setting]]
        return property in inputs ||
          property in had ||
          typeof then !== 'string' ||
          typeof now !== 'string' ||
          then === now
          ? []
          : [`its provider has the ${setting} ${now}, and had ${then}`]
      })

/** Whether the provider has the old one deleted first by itself: it does where it replaces for what it was given. */
const deletesFirst = (
  { type, custom, inputs }: PlannedResource,
  changes: readonly PropertyChange[],
  { knowledge }: Surroundings,
): boolean => {
  const changed = changes.map(({ path, may }) => ({ path: parsePattern(path), may }))
  return (
    custom &&
    changed.some(({ path, may }) => may === undefined && knowledge.replaces(type, path) === true) &&
    knowledge.deletesFirst(
      type,
      inputs,
      changed.map(({ path }) => path),
    )
  )
}

const takenOver = ({ options }: PlannedResource, { id, importId }: PreviousResource): boolean =>
  options.import !== undefined && options.import !== id && options.import !== importId

/** What would be done to a resource that is in the plan. */
export const judge = (
  resource: PlannedResource,
  old: PreviousResource | undefined,
  surroundings: Surroundings,
): Step => {
  const { urn, type, name, options } = resource
  const self = { urn, type, name, ...(old === undefined || old.urn === urn ? {} : { oldUrn: old.urn }) }
  if (resource.read === true) return readStep(resource, old, self)
  if (old === undefined || old.pendingReplacement === true)
    return { op: options.import === undefined ? 'create' : 'import', ...self }
  if (old.external === true && options.import !== undefined) return { op: 'import', ...self }

  const changes = isDefaultProvider(resource) ? [] : changesOf(resource, old, surroundings)
  const provider = providerChange(resource, old, surroundings)
  const because = reasonsToReplace(resource, old, surroundings, provider)
  const sure = changes.filter(({ may }) => may === undefined)
  const replaced = because.length > 0 || sure.some(({ replaces }) => replaces === true)
  const op = replaced ? 'replace' : sure.length > 0 ? 'update' : 'same'
  const behind = isDefaultProvider(resource) ? [] : replacedBehind(resource, changes, surroundings)
  const followed = replaced ? behind.filter(({ perhaps }) => !perhaps) : behind
  const moved = replaced
    ? []
    : [
        ...perhapsMoved(resource, old, surroundings),
        ...(provider === 'may' ? ['its provider may reach something else'] : []),
      ]
  const why = [...because, ...moved, ...dependingOn(new Set(followed.map(({ name }) => name)))]
  const may =
    moved.length > 0 ||
    followed.some(({ perhaps }) => perhaps) ||
    changes.some(({ replaces }) => replaces !== undefined)
      ? 'replace'
      : changes.length > 0
        ? 'update'
        : undefined
  return {
    op,
    ...self,
    ...(replaced || may === undefined || may === op ? {} : { may }),
    ...(changes.length === 0 ? {} : { changes }),
    ...(why.length === 0 ? {} : { because: why }),
    ...(replaced &&
    (options.deleteBeforeReplace ?? (provider !== true && deletesFirst(resource, changes, surroundings)))
      ? { deleteFirst: true }
      : {}),
    // To unprotect and to replace in one deployment is allowed: what counts is the new option.
    ...(replaced && options.protect === true ? { refused: 'protected' } : {}),
    ...(replaced && old.retainOnDelete === true ? { retained: true } : {}),
  }
}

const dependingOn = (names: ReadonlySet<string>): readonly string[] =>
  names.size === 0 ? [] : [`it depends on ${[...names].join(', ')}, which ${names.size === 1 ? 'is' : 'are'} replaced`]

const readStep = (
  resource: PlannedResource,
  old: PreviousResource | undefined,
  self: Pick<Step, 'urn' | 'type' | 'name'>,
): Step => {
  if (old === undefined || old.external === true || !old.custom) return { op: 'read', ...self }
  if (resource.id === old.id)
    return { op: 'read', ...self, because: ['from now on it is only looked up, and managed no longer'] }
  return resource.id === undefined
    ? { op: 'read', ...self, may: 'replace', because: ['from now on it is only looked up'] }
    : { op: 'replace', ...self, because: ['from now on it is only looked up, under another id'] }
}
