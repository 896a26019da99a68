import type { Callback } from '@pulumi/pulumi/proto/callback_pb.js'
import type { PlannedOptions, PlannedResource } from '../plan.ts'
import type { WireObject } from '../wire/value.ts'

/** A resource as the run knows it: what the plan shows, and what its children take from it. */
export interface Registration {
  readonly urn: string
  readonly type: string
  readonly name: string
  readonly custom: boolean
  /** A component that a provider would build. */
  readonly remote: boolean
  /** Looked up, not made. */
  readonly read: boolean
  /** A provider nobody wrote. */
  readonly byDefault: boolean
  /** Where it is known: of what is read or imported. */
  readonly id: string | undefined
  readonly parent: string | undefined
  /** Provider reference. */
  readonly provider: string | undefined
  /** What children find their providers in: package → provider reference. */
  readonly providers: ReadonlyMap<string, string>
  readonly dependencies: readonly string[]
  readonly propertyDependencies: ReadonlyMap<string, readonly string[]>
  readonly inputs: WireObject
  /** What the program is told that it has, and what a component says of itself later. */
  readonly outputs: WireObject
  readonly options: PlannedOptions
  /** It is there already, and the program was told what it has. */
  readonly deployed?: PlannedResource['deployed']
  readonly transforms: readonly Callback[]
}
