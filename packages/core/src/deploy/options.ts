import type { AnyModule, BuiltUnits, Secrets, State } from '@konductor/interfaces'
import type { Input } from '@pulumi/pulumi'

/** What `extend` may return: outputs of the program's own. */
export type ProgramOutputs = Readonly<Record<string, Input<unknown>>>

/** What a stack project hands to `deploy`. */
export interface DeployOptions<O extends ProgramOutputs = ProgramOutputs> {
  /** The modules to use. @default those that package.json leads to */
  readonly modules?: readonly AnyModule[]
  /**
   * Adds resources that configuration does not know, on what was built. Synchronous, as builders are.
   *
   * @returns what becomes `outputs`.
   */
  extend?(built: BuiltUnits): O
}

/** What a run that went well gives back. */
export interface Ended<O extends ProgramOutputs> {
  readonly state: State
  readonly secrets: Secrets
  readonly outputs: O
}

/** The outputs of a run, for the program to export. On a failed run all of them reject. */
export interface Deployment<O extends ProgramOutputs = ProgramOutputs> {
  readonly state: Promise<State>
  /** Secret, every one of them. */
  readonly secrets: Promise<Secrets>
  /** What `extend` returned. */
  readonly outputs: Promise<O>
}
