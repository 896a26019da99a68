import type { Finding, Outcome, Problem } from '@konductor/interfaces'
import type { CheckOptions } from '../check/check.ts'
import { asProblem } from '../check/draft.ts'
import { examine } from '../check/examine.ts'
import { eachOnce } from '../check/lacks.ts'
import { askedPath } from './asked-path.ts'
import { completeTree } from './complete-tree.ts'
import type { Explanation } from './explanation.ts'
import { explanations, type Place } from './explanations.ts'
import { unknownSetting } from './unknown-setting.ts'
import { wordsOf } from './words.ts'

/** A configuration that can be asked where each of its settings comes from. */
export interface Explained {
  /** What is wrong with the configuration: what could be read is explained all the same. */
  readonly problems: readonly Problem[]
  readonly warnings: readonly Finding[]
  /** One setting, by its path in any spelling that configuration takes. */
  setting(path: string): Outcome<Problem, Explanation>
  /**
   * What was written at a path and below it, sorted.
   *
   * @param path @default everything
   */
  written(path?: string): readonly Explanation[]
  /** The same, with the settings that nobody wrote and that have a default. */
  withDefaults(path?: string): readonly Explanation[]
  /** The settings that a map may hold and does not, by name. */
  unwritten(path: string): readonly Explanation[]
}

/** Reads a configuration as a run does, and answers where its settings come from. No answer holds a secret. */
export const explain = async (options: CheckOptions): Promise<Explained> => {
  const { configuration, discovered, decoded, problems, warnings } = await examine(options)
  const { modules } = discovered
  const words = wordsOf(modules)
  const whole = completeTree(configuration, decoded)
  const world = {
    root: whole.tree,
    words,
    env: options.env,
    problems: eachOnce(problems.map(asProblem)),
    pulumiKeys: new Set(
      modules.flatMap(({ pulumiNamespace }) =>
        pulumiNamespace === undefined
          ? []
          : Object.keys(pulumiNamespace.settings).map((key) => `${pulumiNamespace.name}:${key}`),
      ),
    ),
    ours: whole.ours,
    switches: configuration.tree.entries.get('modules'),
  }
  const { at, explained, below, missing } = explanations(world)
  const asking = { project: options.project, modules, words }
  const find = (path: string): Outcome<Problem, Place> => {
    const steps = askedPath(path, asking)
    if (steps._tag === 'Left') return steps
    const found = at(steps.right)
    return found._tag === 'Right' ? found : { _tag: 'Left', left: unknownSetting(words, found.left) }
  }
  const from = (path: string | undefined): Place | undefined => {
    const found = path === undefined ? at([]) : find(path)
    return found._tag === 'Right' ? found.right : undefined
  }
  const each = (path: string | undefined, defaults: boolean): readonly Explanation[] => {
    const place = from(path)
    return place === undefined ? [] : [...below(place, defaults)].sort(byPath)
  }
  return {
    problems: world.problems,
    warnings,
    setting: (path) => {
      const found = find(path)
      return found._tag === 'Left' ? found : { _tag: 'Right', right: explained(found.right) }
    },
    written: (path) => each(path, false),
    withDefaults: (path) => each(path, true),
    unwritten: (path) => {
      const place = from(path)
      return place === undefined ? [] : missing(place)
    },
  }
}

const byPath = (a: Explanation, b: Explanation): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
