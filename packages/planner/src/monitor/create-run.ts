import { createGraph } from '../graph/graph.ts'
import type { Registration } from '../graph/registration.ts'
import type { Identity } from '../graph/urn.ts'
import type { AnswerFunctions } from '../answers/answers-of.ts'
import type { LogEntry } from '../plan.ts'
import { hasFixedNames } from './autonaming.ts'
import { createCallbacks } from './callbacks.ts'
import { createDefaultProviders, type Configuration } from './default-providers.ts'
import type { Deployed } from './deployed.ts'
import type { RunFailure } from './failure.ts'
import { createHooks } from './hooks.ts'
import { createPackages } from './packages.ts'
import type { Run } from './run.ts'

/** What a run tells whoever started it. */
export interface RunListener {
  onRegistration(registration: Registration): void
  onLog(entry: LogEntry): void
  onFinished(): void
  /** Called once: after it nothing is answered. */
  onFailure(failure: RunFailure): void
}

/** A run with nothing registered. */
export const createRun = (
  identity: Identity,
  configuration: Configuration,
  answers: AnswerFunctions,
  listener: RunListener,
  deployed?: Deployed,
): Run => {
  const graph = createGraph()
  const add = (registration: Registration): void => {
    graph.add(registration)
    deployed?.add(registration)
    listener.onRegistration(registration)
  }
  let failed = false
  return {
    identity,
    configuration,
    graph,
    packages: createPackages(),
    defaultProviders: createDefaultProviders(identity, configuration, graph, add),
    deployed,
    callbacks: createCallbacks(),
    hooks: createHooks(),
    stackTransforms: [],
    invokeTransforms: [],
    answers,
    hasFixedNames: hasFixedNames(configuration),
    add,
    log: (entry) => {
      if (!failed) listener.onLog(entry)
    },
    finished: () => listener.onFinished(),
    fail: (failure) => {
      if (failed) return
      failed = true
      listener.onFailure(failure)
    },
    get failed() {
      return failed
    },
  }
}
