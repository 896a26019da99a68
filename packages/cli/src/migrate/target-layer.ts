import type { Project } from '@konductor/host'
import type { Problem } from '@konductor/interfaces'
import { existsSync } from 'node:fs'
import { basename, join, normalize } from 'node:path'

const wrong = (because: string, fix: string): Problem => ({ _tag: 'BadTargetLayer', at: '--to', because, fix })

/**
 * The layer that settings of the stack may go to without meaning something else there: a new file, or the strongest of
 * those that the stack names.
 */
export const targetOf = (
  project: Project,
  to: string,
  layers: readonly string[],
): Problem | { readonly target: string } => {
  const target = normalize(to).replaceAll('\\', '/')
  if (!/\.ya?ml$/.test(target) || /^Pulumi\..*ya?ml$/.test(basename(target)))
    return wrong(`${target} cannot be a layer`, 'name a file such as config/dev.yaml')
  const at = layers.lastIndexOf(target)
  if (at >= 0 && at < layers.length - 1)
    return wrong(
      `the stack names ${layers.slice(at + 1).join(', ')} after ${target}, which would override what is moved there`,
      `name the last one: --to ${layers.at(-1)}, or a file that is not there yet`,
    )
  if (at < 0 && existsSync(join(project.root, target)))
    return wrong(
      `${target} is there, and is no layer of this stack: all of it would come into the stack`,
      'name another file, or name this one in konductor:layers first',
    )
  return { target }
}
