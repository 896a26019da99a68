import type { Callback } from '@pulumi/pulumi/proto/callback_pb.js'
import type { Graph } from '../graph/graph.ts'
import type { Registration } from '../graph/registration.ts'
import type { Identity } from '../graph/urn.ts'
import type { AnswerFunctions } from '../answers/answers-of.ts'
import type { LogEntry } from '../plan.ts'
import type { Callbacks } from './callbacks.ts'
import type { Configuration, DefaultProviders } from './default-providers.ts'
import type { RunFailure } from './failure.ts'
import type { Deployed } from './deployed.ts'
import type { Hooks } from './hooks.ts'
import type { Packages } from './packages.ts'

/** What the calls of one program share. */
export interface Run {
  readonly identity: Identity
  readonly configuration: Configuration
  readonly graph: Graph
  readonly packages: Packages
  readonly defaultProviders: DefaultProviders
  /** What there is before, where the plan is made against it. */
  readonly deployed: Deployed | undefined
  readonly callbacks: Callbacks
  readonly hooks: Hooks
  readonly stackTransforms: Callback[]
  readonly invokeTransforms: Callback[]
  readonly answers: AnswerFunctions
  /** Whether configuration makes the names of a type without anything random. */
  hasFixedNames(type: string): boolean
  add(registration: Registration): void
  log(entry: LogEntry): void
  /** The program says it will register nothing more. */
  finished(): void
  /** Ends the run, as the engine would. */
  fail(failure: RunFailure): void
  /** Whether the run has been ended: nothing is answered any more. */
  readonly failed: boolean
}
