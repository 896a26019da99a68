import { formatPath } from '@konductor/host'
import { spotOf, warning, type Draft } from '../check/draft.ts'
import { isBranch, type Branch, type Node } from '../check/tree/node.ts'
import { canonical } from '../config/codec/spelling.ts'

const isUrl = (value: unknown): boolean => typeof value === 'string' && /^https?:\/\//i.test(value)

/**
 * The section `default_versions` of older stacks as `versions`: `source`, a URL or a path, `channel` and `stack_name` of
 * it, and versions by component.
 */
export const defaultVersions = (older: Node): { readonly node: Branch; readonly drafts: readonly Draft[] } => {
  const entries = new Map<string, Node>()
  const components = new Map<string, Node>()
  const drafts: Draft[] = []
  const say = (node: Node, key: string, to: readonly string[]): unknown =>
    drafts.push({
      ...warning(
        'OlderSpelling',
        formatPath(['default_versions', key]),
        `this is the older form of ${formatPath(['versions', ...to])}`,
        'write that, or let `konductor config migrate` do it',
      ),
      spot: spotOf(node),
    })
  for (const [key, node] of isBranch(older) ? older.entries : []) {
    const name = canonical(key)
    if (name === 'source' && !isBranch(node)) {
      const url = isUrl(node.value)
      entries.set(
        url ? 'source' : 'file',
        url ? { source: older.source, path: older.path, entries: new Map([['url', node]]) } : node,
      )
      say(node, key, url ? ['source', 'url'] : ['file'])
    } else if (['source', 'file', 'channel', 'components', 'stackName'].includes(name)) {
      entries.set(name, node)
      say(node, key, [name])
    } else {
      components.set(key, node)
      say(node, key, ['components', key])
    }
  }
  if (components.size > 0) {
    const there = entries.get('components')
    const own = there !== undefined && isBranch(there) ? there.entries : []
    entries.set('components', { source: older.source, path: older.path, entries: new Map([...own, ...components]) })
  }
  return { node: { source: older.source, path: older.path, entries }, drafts }
}
