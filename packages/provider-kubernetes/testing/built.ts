import { record, recordFailure, type RecordedResource, type RecordOptions } from '@konductor/core/testing'
import type { Claim, DeploymentContext, Reference } from '@konductor/interfaces'
import { load } from '../src/implementation.ts'
import { context } from './context.ts'
import { units } from './units.ts'

/** What came of building a section. */
export interface Made {
  /** What reached the engine, the providers of clusters left out. */
  readonly resources: readonly RecordedResource[]
  /** What each unit returned, by id. */
  readonly units: Readonly<
    Record<string, { readonly offers: object; readonly state: object; readonly claims: readonly Claim[] }>
  >
}

/**
 * Builds what a section asks for as a run does, each unit after those it needs.
 *
 * @param section Beside the cluster `dev`, which is there unless the section has clusters of its own.
 * @param exported What other stacks offer, by the name of the export.
 */
export const built = async (
  section: object,
  over: Partial<DeploymentContext> = {},
  options: RecordOptions = {},
  exported: Readonly<Record<string, object>> = {},
): Promise<Made> => {
  const { program, made } = await prepared(section, over, exported)
  const recorded = await record(program, options)
  return {
    resources: recorded.filter(({ type }) => !type.startsWith('pulumi:')),
    units: Object.fromEntries(made),
  }
}

/** What building a section fails with, once what other stacks offer is known. */
export const failureOf = async (section: object, exported: Readonly<Record<string, object>>): Promise<unknown> =>
  recordFailure((await prepared(section, {}, exported)).program)

const prepared = async (
  section: object,
  over: Partial<DeploymentContext>,
  exported: Readonly<Record<string, object>>,
) => {
  const made = new Map<string, Made['units'][string]>()
  const all = units({ providers: { dev: { identifier: 'acme-dev', namespace: 'apps' } }, ...section })
  const { build } = await load(new Set(all.map(({ kind }) => kind)))
  const program = () => {
    let left = [...all]
    while (left.length > 0) {
      const ready = left.filter(({ needs }) =>
        referencesOf(needs).every(({ unit, from }) => from !== undefined || made.has(unit)),
      )
      if (ready.length === 0) throw new Error(`nothing to build among ${left.map(({ id }) => id).join(', ')}`)
      for (const unit of ready) {
        const builder = build[unit.kind]
        if (builder === undefined) throw new Error(`nothing builds a ${unit.kind}`)
        const result: unknown = Reflect.apply(builder, undefined, [
          unit,
          resolved(unit.needs, made, exported),
          context(over),
        ])
        made.set(unit.id, { offers: part(result, 'offers'), state: part(result, 'state'), claims: claimsOf(result) })
      }
      left = left.filter((unit) => !ready.includes(unit))
    }
  }
  return { program, made }
}

/** The inputs of what a component makes, by the name of the resource; its children and the like after their roles. */
export const inputsOf = async (section: object, name: string): Promise<RecordedResource['inputs'] | undefined> =>
  (await built(section)).resources.find((resource) => resource.custom && resource.name === name)?.inputs

const part = (result: unknown, key: string): object => {
  const value: unknown = Reflect.get(Object(result), key)
  return Object(value ?? {})
}

const claimsOf = (result: unknown): readonly Claim[] => {
  const claims: unknown = Reflect.get(Object(result), 'claims')
  return Array.isArray(claims) ? claims : []
}

type Needs = Readonly<Record<string, Reference | readonly Reference[] | undefined>>

const referencesOf = (needs: Needs): readonly Reference[] =>
  Object.values(needs).flatMap((needed) => (needed === undefined ? [] : needed))

const resolved = (
  needs: Needs,
  made: ReadonlyMap<string, { readonly offers: object }>,
  exported: Readonly<Record<string, object>>,
): object => {
  const answer = ({ unit, capability, from }: Reference): unknown =>
    from === undefined ? Reflect.get(Object(made.get(unit)?.offers), capability) : exported[from.export]
  return Object.fromEntries(
    Object.entries(needs).flatMap(([role, needed]) =>
      needed === undefined ? [] : [[role, 'unit' in needed ? answer(needed) : needed.map(answer)]],
    ),
  )
}
