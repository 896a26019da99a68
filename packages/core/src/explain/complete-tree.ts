import { canonical } from '../config/codec/spelling.ts'
import { coreKeys } from '../config/settings/core-settings.ts'
import type { Decoded } from '../check/decode.ts'
import type { Configuration } from '../check/read.ts'
import type { Branch, Node } from '../check/tree/node.ts'

/** A whole configuration, as it is explained. */
export interface CompleteTree {
  /** With the list of layers, and with what Pulumi's own namespaces add to sections. */
  readonly tree: Branch
  /** Keys of the tree that are Konductor's; the others are the program's own. */
  readonly ours: ReadonlySet<string>
}

/** Brings together what a run uses: the merged tree, the sections as completed, the list of layers. */
export const completeTree = ({ tree, layersNode }: Configuration, decoded: Decoded | undefined): CompleteTree => {
  const entries = new Map<string, Node>(tree.entries)
  const ours = new Set<string>(coreKeys)
  entries.delete('core')
  entries.delete('layers')
  if (layersNode !== undefined) entries.set('layers', layersNode)
  for (const { module, complete } of decoded?.sections ?? []) {
    ours.add(canonical(module.id))
    if (complete !== undefined) entries.set(canonical(module.id), complete)
  }
  for (const { id } of decoded?.absent ?? []) ours.add(id)
  for (const id of decoded?.wanted ?? []) ours.add(id)
  return { tree: { ...tree, entries }, ours }
}
