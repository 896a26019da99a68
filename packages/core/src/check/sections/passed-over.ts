import type { AnyModule } from '@konductor/interfaces'
import { problem, spotOf, warning, type Draft } from '../draft.ts'
import type { StackSource } from '../tree/stack-source.ts'
import { onlyOurs } from './pulumi-namespace.ts'

/**
 * What stands in the namespace of a provider of Pulumi's and reaches none of the providers that the section makes: an
 * account it was meant for, or tags, would be left out without a word.
 */
export const passedOver = (
  { id, pulumiNamespace }: Pick<AnyModule, 'id' | 'pulumiNamespace'>,
  stack: StackSource,
  project: string,
): readonly Draft[] => {
  if (pulumiNamespace === undefined || pulumiNamespace.name === project) return []
  const { name, settings, secrets = [] } = pulumiNamespace
  return [...stack.texts].flatMap(([from, text]): readonly Draft[] => {
    const key = from.slice(name.length + 1)
    const ours = Object.hasOwn(settings, key) || onlyOurs.includes(key)
    if (from !== `${name}:${key}` || ours || text === '') return []
    const remove = `pulumi config rm ${from}`
    const said =
      secrets.includes(key) && stack.sealed([from]) === false
        ? problem('PlainSecret', from, 'a secret stands here in plain text', `${remove}, and log in otherwise`)
        : warning(
            'PassedOver',
            from,
            `it is configuration of Pulumi's own provider, and the providers of ${id} are made from their section alone`,
            `write what it says in the section ${id}, and ${remove}`,
          )
    return [{ ...said, spot: spotOf({ source: stack, path: [from], value: text }) }]
  })
}
