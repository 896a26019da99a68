import Table from 'cli-table3'
import type { PlannedResource } from '@konductor/planner'
import { printableLine } from '../text/printable.ts'
import { readableType } from '@konductor/planner/text'

/** Whether the resource is something that the user would get: not the stack itself, a provider by default or a look-up. */
export const isCreated = (resource: PlannedResource): boolean =>
  resource.type !== 'pulumi:pulumi:Stack' && resource.byDefault !== true && resource.read !== true

/** How many resources of each type would be created, the most frequent first. */
export const countByType = (resources: readonly PlannedResource[]): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>()
  for (const resource of resources)
    if (isCreated(resource)) {
      const type = readableType(resource.type)
      counts.set(type, (counts.get(type) ?? 0) + 1)
    }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
}

const none = { top: '', 'top-mid': '', 'top-left': '', 'top-right': '' }
const plain = {
  ...none,
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
}

/** The counts as a table, one line each. */
export const renderCounts = (counts: readonly (readonly [string, number])[]): readonly string[] => {
  const table = new Table({
    chars: plain,
    // The library's own colours would not follow NO_COLOR.
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colAligns: ['right', 'left'],
  })
  table.push(...counts.map(([type, count]) => [String(count), printableLine(type)]))
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
}
