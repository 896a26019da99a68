import type { Capabilities, Capability } from './capability.ts'

/** What a role of a kind wants: one capability, or several units that offer it. */
export type Wanted = Capability | readonly [Capability]

/** What a kind of unit is: the settings it is written with, what it needs by role, what it offers. */
export interface Kind {
  readonly settings: unknown
  /** Role → capability; `role?:` where it may be left out, `readonly [capability]` where there may be several. */
  readonly needs: { readonly [role: string]: Wanted | undefined }
  readonly offers: Capability
}

/**
 * A module's kinds, as types only. Write it as a `type`: an `interface` has no implicit index signature.
 *
 * @example
 * type Acme = { queue: { settings: Queue; needs: { via: 'acme.provider' }; offers: 'acme.queue' } }
 */
export type Catalogue = Readonly<Record<string, Kind>>

/** A unit of another stack, by the name under which that stack exports it. */
export interface StackExport {
  /** The stack in full: `acme/network/prod`. */
  readonly stack: string
  /** A key of that stack's `exports`. */
  readonly export: string
}

/** A name in configuration that means another unit; checked before anything is built. */
export interface Reference<C extends string = string> {
  /** The id of the unit meant: `aws.components.secureVpc.main`. Of another stack: words for the log, no id. */
  readonly unit: string
  /** What is wanted of it. */
  readonly capability: C
  /** Where the name was written. */
  readonly at: string
  /** The unit is another stack's, and this is what that stack calls it. */
  readonly from?: StackExport
  /** What to write instead for what is there already and nobody here makes, as the fix shows it: `existingMap: web`. */
  readonly existing?: string
}

type ReferenceTo<W> = W extends readonly [infer C extends string]
  ? readonly Reference<C>[]
  : W extends string
    ? Reference<W>
    : never

type AnswerTo<W> = W extends readonly [infer C extends Capability]
  ? readonly Capabilities[C][]
  : W extends Capability
    ? Capabilities[W]
    : never

/** References by role, as a unit of the kind carries them. */
export type ReferencesOf<D extends Kind> = { readonly [R in keyof D['needs']]: ReferenceTo<D['needs'][R]> }

/** What a builder of the kind receives in place of its references. */
export type Resolved<D extends Kind> = { readonly [R in keyof D['needs']]: AnswerTo<D['needs'][R]> }
