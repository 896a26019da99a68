import type { Json, LeftOut, Properties } from './mapping.ts'

/** Something that AWS gives a resource, and how a template says it. */
export interface Given {
  /** `Ref`, or the attribute that `Fn::GetAtt` reads; not there where rules have to read the value itself. */
  readonly as?: string
  /**
   * A value of the right form.
   *
   * @param name A name that no other resource has.
   * @param id Seventeen hexadecimal digits that no other resource has.
   */
  readonly looks: (name: string, id: string, inputs: Readonly<Record<string, unknown>>) => string
}

/** Entries of a list, each of which is a resource in CloudFormation. */
export interface Makes {
  readonly becomes: string
  /** The property that names the resource that has the list. */
  readonly of: string
  readonly properties: Properties
  readonly adds?: Readonly<Record<string, Json>>
}

/** A resource that is one in CloudFormation, too. */
export interface Becomes {
  readonly becomes: string
  readonly properties: Properties
  readonly leftOut?: LeftOut
  /** Lists of what are resources of their own. */
  readonly makes?: Readonly<Record<string, Makes>>
  /** What others take from it; `id` among them. */
  readonly gives: Readonly<Record<string, Given>> & { readonly id: Given }
  /** What CloudFormation asks for and Pulumi or AWS makes up. */
  readonly adds?: (name: string) => Readonly<Record<string, Json>>
  /** The last word on the properties, where those of Pulumi are of another build. */
  readonly finish?: (properties: Readonly<Record<string, Json>>) => Readonly<Record<string, Json>>
}

/** A resource that CloudFormation keeps as properties of another. */
export interface BecomesPartOf {
  /** The property that names the other. */
  readonly partOf: string
  readonly properties: Properties
  readonly leftOut?: LeftOut
  /** What CloudFormation says of the other beside them: path of a property → value. */
  readonly adds?: Readonly<Record<string, Json>>
}

/** A resource that CloudFormation has nothing for, or nothing that a judge looks at. */
export interface LeftAway {
  readonly leftAway: string
  /** Properties that must say nothing for that to be true. */
  readonly empty?: readonly string[]
  readonly gives?: Readonly<Record<string, Given>>
}

/** What becomes of the resources of a type. */
export type TypeRule = Becomes | BecomesPartOf | LeftAway

/** Pulumi type → what becomes of it. */
export type TypeRules = Readonly<Record<string, TypeRule>>

const account = '111122223333'
const region = 'us-east-1'

/** What everything that AWS names itself is called by: `vpc-0000000000000001a`. */
export const opaque = (prefix: string, as = 'Ref'): Given => ({ as, looks: (_, id) => `${prefix}-${id}` })

/** An ARN in the account and region that everything is judged in. */
export const arn = (service: string, path: string, { global = false } = {}): Given => ({
  as: 'Arn',
  looks: (name) => `arn:aws:${service}:${global ? '' : region}:${account}:${path}${name}`,
})

/** The name that a resource says, or that Pulumi makes. */
export const named = (property: string, as = 'Ref'): Given => ({
  as,
  looks: (name, _, inputs) => {
    const said = inputs[property]
    return typeof said === 'string' ? said : name
  },
})
