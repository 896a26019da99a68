import type { Input, Output, Resource } from '@pulumi/pulumi'
import type { Capabilities, Capability } from './capability.ts'

/** An offer as it stands in the outputs of its stack. */
export interface ExportedOffer {
  /** Facts, for `state.exports`. */
  readonly plain: Readonly<Record<string, Input<unknown> | undefined>>
  /** What only `secrets.exports` may hold. */
  readonly secret?: Readonly<Record<string, Input<string> | undefined>>
}

/** What another stack wrote down of an offer. */
export interface ImportedOffer {
  /** A fact that is text. The run fails where the export does not have it. */
  text(name: string): Output<string>
  /** The same of what is secret. */
  secret(name: string): Output<string>
  /** The reference to the stack: what stands in for resources that only the other stack knows. */
  readonly stack: Resource
}

/**
 * How an offer is written down for other stacks, and made again from what was written.
 *
 * What stands there is a contract between two runs, which may have different versions of the module: fields are added,
 * never renamed.
 */
export interface Exportable<Offer> {
  to(offer: Offer): ExportedOffer
  /** Asks only for what is used: each question is an output that fails where there is no answer. */
  from(imported: ImportedOffer): Offer
}

/** The capabilities that can go from stack to stack. */
export type Exportables = { readonly [C in Capability]?: Exportable<Capabilities[C]> }

/** An exportable whose offer is forgotten. */
export interface AnyExportable {
  to(offer: never): ExportedOffer
  from(imported: ImportedOffer): unknown
}
