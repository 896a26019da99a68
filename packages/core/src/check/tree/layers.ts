import { readYamlFile, SEALED, type Document } from '@konductor/host'
import type { Problem } from '@konductor/interfaces'
import { existsSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { isMap } from '../../config/codec/collections.ts'
import { problem, type Draft, type Spot } from '../draft.ts'
import { nodeOf, type Node, type Source } from './node.ts'

/** A layer, or what keeps it from being read. */
export interface Layer {
  readonly file: string
  /** Absent when the file cannot be read at all: what it would have said is then unknown. */
  readonly node?: Node
  /** Some of it is left out: what that says is unknown, and what stands in the rest is not. */
  readonly partial: boolean
  readonly drafts: readonly Draft[]
  /** Paths in the file of single values that are no good, whatever their codec thinks of them. */
  readonly faulty: ReadonlySet<string>
}

/** Problems of single values, which leave the rest of the file readable. */
const ofOneValue: ReadonlySet<string> = new Set(['AmbiguousScalar', 'ForbiddenKey', 'SecureInLayer'])

const isOfOneValue = ({ _tag }: Problem): boolean => ofOneValue.has(_tag) || _tag === 'DuplicateKey'

const asDraft = (found: Problem): Draft => ({ ...found, severity: 'problem' })

interface ReadFile {
  readonly document?: Document
  readonly drafts: readonly Draft[]
}

const read = (root: string, file: string, { at, spot }: Named): ReadFile => {
  const asLayer = readYamlFile(root, file, 'layer')
  if (asLayer._tag === 'Right') return { document: asLayer.right, drafts: [] }
  const [first] = asLayer.left
  if (first?._tag === 'FileNotReadable')
    return {
      drafts: [
        {
          ...problem(
            'LayerNotFound',
            at,
            `${file}: ${first.because}`,
            existsSync(resolve(root, file))
              ? first.fix
              : 'write the path of a layer from the folder of Pulumi.yaml, such as config/organization.yaml',
          ),
          spot,
        },
      ],
    }
  const drafts = asLayer.left.map(asDraft)
  if (!asLayer.left.every(isOfOneValue)) return { drafts }
  // Read on as Pulumi would, so that everything else that is wrong is said in the same run.
  const asPulumi = readYamlFile(root, file, 'pulumi', { leavesOut: true })
  return asPulumi._tag === 'Right' ? { document: asPulumi.right, drafts } : { drafts }
}

/** Where the stack names a layer. */
export interface Named {
  readonly at: string
  readonly spot: Spot | undefined
}

/** Reads one layer file. */
export const readLayer = (root: string, path: string, order: number, named: Named): Layer => {
  const file = relative(root, resolve(root, path)).split(sep).join('/')
  const { document, drafts } = read(root, file, named)
  const partial = drafts.some(({ _tag }) => _tag === 'DuplicateKey')
  if (document === undefined) return { file, partial, faulty: new Set(), drafts }
  const value = document.value ?? {}
  // One encrypted text as a whole file is said already.
  if (value === SEALED) return { file, partial, faulty: new Set(), drafts }
  if (!isMap(value))
    return {
      file,
      partial,
      faulty: new Set(),
      drafts: [
        ...drafts,
        problem(
          'LayerNotAMap',
          `${file}:1:1`,
          'a layer is a map of the same keys as the configuration of the stack',
          'write keys such as project: and aws: at the top',
        ),
      ],
    }
  const source: Source = {
    name: file,
    order,
    layer: true,
    origin: (where) => document.origins.nearest(where),
    sealed: (where) => document.origins.nearest(where)?.sealed === true,
  }
  // A place follows the path: `aws.version (config/dev.yaml:3:12)`.
  const faulty = new Set(drafts.map(({ at }) => at.replace(/ \([^()]*\)$/, '')))
  return { file, node: nodeOf(value, source, []), partial, drafts, faulty }
}
