import type { AnyModule } from '@konductor/interfaces'
import { canonical } from '../../config/codec/spelling.ts'
import { coreKeys } from '../../config/settings/core-settings.ts'
import { problem, type Draft } from '../draft.ts'
import type { Configuration } from '../read.ts'
import { displayNames } from './known-modules.ts'

/**
 * A run with modules that was given none of their settings and none of core's: the stack's file is missing or another
 * one's, has lost its layers, or they are empty. Taken for a stack that asks for nothing, it would delete all that there is.
 */
export const nothingConfigured = (
  { tree, complete }: Configuration,
  modules: readonly AnyModule[],
  stack: string,
): readonly Draft[] => {
  const [first] = modules
  const ours = new Set([...coreKeys, ...Object.keys(displayNames), ...modules.map(({ id }) => canonical(id))])
  const keys = [...tree.entries.keys(), ...(tree.gone?.keys() ?? [])]
  if (first === undefined || !complete || keys.some((key) => ours.has(key))) return []
  return [
    {
      ...problem(
        'NothingConfigured',
        `Pulumi.${stack}.yaml`,
        `nowhere is a setting of core's or of the ${modules.length === 1 ? 'module' : 'modules'} ${modules.map(({ id }) => id).join(', ')}: a run would delete all that earlier ones made`,
        `see that the file of the stack ${stack} and its layers are there and complete; if nothing is what is meant, say so in it: ${first.id}: { enabled: false }`,
      ),
      spot: 'none',
    },
  ]
}
