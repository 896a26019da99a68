import type { AnyModule } from '@konductor/interfaces'
import type { Node } from '../tree/node.ts'

/** What became of a module's section. */
export interface ModuleSection {
  readonly module: AnyModule
  /** The section as written, `undefined` when nobody wrote one. */
  readonly node?: Node
  /** The section as it is decoded: with what Pulumi's own namespace of the provider adds. */
  readonly complete?: Node
  /** Whether it is on; `undefined` when nothing says so that could be understood. */
  readonly enabled: boolean | undefined
  /** The decoded section; absent when there is none, or when it did not decode. */
  readonly decoded?: { readonly config: unknown }
}

/** Whether something is wrong with the section, so that what others expect of it is unknown. */
export const isUnknown = ({ node, enabled, decoded }: ModuleSection): boolean =>
  enabled === undefined || ((node !== undefined || enabled) && decoded === undefined)
