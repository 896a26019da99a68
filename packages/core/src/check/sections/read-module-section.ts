import type { AnyModule } from '@konductor/interfaces'
import { canonical } from '../../config/codec/spelling.ts'
import { describeThrown } from '../describe-thrown.ts'
import { problem, spotOf, type Draft } from '../draft.ts'
import type { Configuration } from '../read.ts'
import { isBranch, shallow, type Node } from '../tree/node.ts'
import { decodeSection, type DecodedSection } from './decode-section.ts'
import { switchOf } from './enabled.ts'
import type { ModuleSection } from './module-section.ts'
import { passedOver } from './passed-over.ts'
import { completed } from './pulumi-namespace.ts'
import { saidBeside } from './said-beside.ts'
import { takenAway } from './taken-away.ts'

/** Reads the section of one module, enabled or not. */
export const moduleSection = (
  module: AnyModule,
  { tree, stack }: Configuration,
  switches: Readonly<Record<string, unknown>>,
  excused: boolean,
  project: string,
): { readonly section: ModuleSection; readonly drafts: readonly Draft[] } => {
  const { id } = module
  const written = tree.entries.get(canonical(id))
  // `aws:` with all of it commented out must not switch off, and so delete, what a layer asks for.
  const left = written ?? tree.gone?.get(canonical(id))
  const { enabled, drafts: unsaid } = switchOf(id, left && (shallow(left) ?? {}), switches[id], excused)
  const drafts = unsaid.map((draft): Draft => (written || !left ? draft : { ...draft, spot: spotOf(left) }))
  if (written === undefined && !enabled) return { section: { module, enabled }, drafts }

  const node = written === undefined ? { ...tree, entries: new Map() } : nothingAsMap(written)
  const whole = isBranch(node) ? completed(module, node, stack) : { section: node, drafts: [] }
  const section = guarded(module, () => {
    const read = decodeSection<unknown>(id, module.config, whole.section, project)
    if (read.decoded !== undefined) return read
    return { drafts: [...read.drafts, ...saidBeside(id, module.config, whole.section, project, read.drafts)] }
  })
  return {
    section: {
      module,
      enabled,
      ...(written === undefined ? {} : { node: written }),
      complete: whole.section,
      ...(section.decoded === undefined ? {} : { decoded: section.decoded }),
    },
    drafts: [
      ...drafts,
      ...(enabled === true && written !== undefined ? takenAway(written, [id]) : []),
      ...whole.drafts,
      ...(enabled === true ? passedOver(module, stack, project) : []),
      ...section.drafts,
    ],
  }
}

/** `aws:` with nothing below it is an empty section. */
const nothingAsMap = (node: Node): Node =>
  isBranch(node) || node.value !== null ? node : { source: node.source, path: node.path, entries: new Map() }

/** A module of somebody else may throw where it should answer. */
const guarded = ({ id, packageName }: AnyModule, decode: () => DecodedSection<unknown>): DecodedSection<unknown> => {
  try {
    return decode()
  } catch (error) {
    return {
      drafts: [
        problem(
          'BrokenModule',
          [id],
          `the module ${id} failed while it read its section: ${describeThrown(error)}`,
          `report it to whoever makes ${packageName}`,
        ),
      ],
    }
  }
}
