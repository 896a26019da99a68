import type { AnyModule } from '@konductor/interfaces'
import { canonical } from '../../config/codec/spelling.ts'
import { coreKeys } from '../../config/settings/core-settings.ts'
import { problem, warning, type Draft } from '../draft.ts'
import type { Configuration } from '../read.ts'
import { valueAt } from '../tree/node.ts'
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

/**
 * Modules that nothing is said of, although something is of others or of core: with a layer that is left out of the
 * list, a whole section goes, and nothing else tells it from one that never was.
 */
export const notMentioned = ({ tree, complete }: Configuration, modules: readonly AnyModule[]): readonly Draft[] =>
  !complete
    ? []
    : modules
        .filter(({ id }) => {
          const key = canonical(id)
          const said = tree.entries.has(key) || tree.gone?.has(key) === true
          return !said && (valueAt(tree, ['modules', id]) ?? undefined) === undefined
        })
        .map(({ id }): Draft => ({
          ...warning(
            'SectionMissing',
            [id],
            `the program has the module ${id}, and nowhere is a section ${id}: nothing of it is made, and what earlier updates made is deleted`,
            `see that no layer is missing; if nothing is what is meant, say ${id}: { enabled: false }, or modules: { ${id}: false }`,
          ),
          spot: 'none',
        }))
