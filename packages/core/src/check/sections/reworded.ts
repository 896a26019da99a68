import type { Path } from '@konductor/host'
import type { Problem } from '@konductor/interfaces'
import { pathOf, type Draft } from '../draft.ts'
import { pick, valueAt, walk, type Node } from '../tree/node.ts'

const rewriting = '; Pulumi may have rewritten it (1.30 becomes 1.3, and 0777 becomes 511)'

const hidden = 'what stands there is not shown, since it may be a secret'

/** The problem without the value it is about, whichever hint function wrote its texts. */
export const withoutValue = <P extends Problem>(found: P, section: unknown, path: Path): P => {
  const value = pick(section, path)
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
  const [before = ''] = found.because.split(', found ')
  const shows = (message: string): boolean => text !== undefined && text !== '' && message.includes(text)
  return {
    ...found,
    because: shows(before)
      ? `the value is not as expected; ${hidden}`
      : before === found.because
        ? before
        : `${before}; ${hidden}`,
    fix: shows(found.fix) ? 'write what the configuration reference says of this setting' : found.fix,
  }
}

/** The finding, without the value where that may have been encrypted. */
export const discreet = (found: Draft, tree: Node): Draft => {
  const path = pathOf(found.at) ?? []
  const { node, rest } = walk(tree, path)
  if (node === tree || node.source.sealed([...node.path, ...rest]) === false) return found
  return withoutValue(found, valueAt(tree, path), [])
}

/** A number as Pulumi writes it: when it rewrote the file, it may have written this in place of something else. */
const asRewritten = (source: string): boolean => String(Number(source)) === source

/**
 * The advice for a text without quotes, in the words of the file.
 *
 * @param rewritable Whether it is Pulumi's file and not one that only people write.
 */
export const quoted = (found: Problem, source: string, fitting: boolean, rewritable: boolean): Problem => ({
  ...found,
  fix: fitting
    ? `quote it as you wrote it: ${JSON.stringify(source)}${rewritable && asRewritten(source) ? rewriting : ''}`
    : `put it in quotes, as you wrote it: the file says ${source} by now, which cannot be all of it`,
})
