import type { PlannedResource } from '@konductor/planner'
import type { Given, TypeRule, TypeRules } from './type-rule.ts'

/** What AWS would give a resource: output → value, and how a template refers to it. */
export type GivenValues = Readonly<Record<string, { readonly as?: string; readonly value: string }>>

const givenBy = (rule: TypeRule | undefined): Extract<TypeRule, { gives?: unknown }>['gives'] =>
  rule !== undefined && 'gives' in rule ? rule.gives : undefined

/**
 * What AWS would give each resource of a plan, by URN: made up, of the right form, and no value twice, so that a text
 * that holds one is known to refer to its resource.
 */
export const givenValues = (
  resources: readonly PlannedResource[],
  rules: TypeRules,
): ReadonlyMap<string, GivenValues> => {
  const all = resources.filter(({ custom, type }) => custom && !type.startsWith('pulumi:'))
  return new Map(
    all.map(({ urn, type, name, inputs }, index) => {
      const number = (index + 1).toString(16)
      const [unique, id] = [`${name}-${number.padStart(7, '0')}`, number.padStart(17, '0')]
      const gives = givenBy(Object.hasOwn(rules, type) ? rules[type] : undefined)
      const values = Object.entries<Given>(gives ?? { id: { as: 'Ref', looks: (text) => text } })
      return [
        urn,
        Object.fromEntries(
          values.map(([key, { looks, ...how }]) => [
            key,
            { ...('as' in how ? { as: how.as } : {}), value: looks(unique, id, inputs) },
          ]),
        ),
      ]
    }),
  )
}
