import { readYaml, type Document } from '@konductor/host'
import type { Problem } from '@konductor/interfaces'
import { readFileSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { isMap } from '../../config/codec/collections.ts'
import { problem, type Draft, type Spot } from '../draft.ts'
import { nodeOf, type Node, type Source } from './node.ts'

/** A layer, or what keeps it from being read. */
export interface Layer {
  readonly file: string
  /** Absent when the file cannot be read at all: what it would have said is then unknown. */
  readonly node?: Node
  readonly drafts: readonly Draft[]
  /** Paths in the file of single values that are no good, whatever their codec thinks of them. */
  readonly faulty: ReadonlySet<string>
}

/** Problems of single values, which leave the rest of the file readable. */
const ofOneValue: ReadonlySet<string> = new Set(['AmbiguousScalar', 'SecureInLayer'])

const asDraft = (found: Problem): Draft => ({ ...found, severity: 'problem' })

const read = (text: string, file: string): { document?: Document; drafts: readonly Draft[] } => {
  const asLayer = readYaml(text, { file, dialect: 'layer' })
  if (asLayer._tag === 'Right') return { document: asLayer.right, drafts: [] }
  const drafts = asLayer.left.map(asDraft)
  if (!asLayer.left.every(({ _tag }) => ofOneValue.has(_tag))) return { drafts }
  // Read on as Pulumi would, so that everything else that is wrong is said in the same run.
  const asPulumi = readYaml(text, { file, dialect: 'pulumi' })
  return asPulumi._tag === 'Right' ? { document: asPulumi.right, drafts } : { drafts }
}

/** Where the stack names a layer. */
export interface Named {
  readonly at: string
  readonly spot: Spot | undefined
}

/** Reads one layer file. */
export const readLayer = (root: string, named: string, order: number, { at, spot }: Named): Layer => {
  const path = resolve(root, named)
  const file = relative(root, path).split(sep).join('/')
  const text = (() => {
    try {
      return readFileSync(path, 'utf8')
    } catch (error) {
      return { missing: error instanceof Error && 'code' in error && error.code === 'ENOENT' }
    }
  })()
  if (typeof text !== 'string')
    return {
      file,
      faulty: new Set(),
      drafts: [
        {
          ...problem(
            'LayerNotFound',
            at,
            text.missing ? `there is no file ${file}` : `${file} cannot be read as a file`,
            'write the path of a layer from the folder of Pulumi.yaml: config/organization.yaml',
          ),
          spot,
        },
      ],
    }
  const { document, drafts } = read(text, file)
  if (document === undefined) return { file, faulty: new Set(), drafts }
  const value = document.value ?? {}
  if (!isMap(value))
    return {
      file,
      faulty: new Set(),
      drafts: [
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
  return { file, node: nodeOf(value, source, []), drafts, faulty }
}
