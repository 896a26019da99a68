import { formatPath, type Path } from '@konductor/host'
import { decodeAt } from '../config/codec/section.ts'
import { LayersCodec, reservedProjectNames } from '../config/settings/core-settings.ts'
import { pathOf, problem, spotOf, type Draft } from './draft.ts'
import { modernised } from '../older/modernised.ts'
import { settingsOf, stackHomes, type Settings } from './tree/homes.ts'
import { readLayer, type Named } from './tree/layers.ts'
import { merge } from './tree/merge.ts'
import { isBranch, valueOf, walk, type Branch, type Node, type Source } from './tree/node.ts'
import { stackSource, type StackInput, type StackSource } from './tree/stack-source.ts'

/** The whole configuration as one tree, in one form. */
export interface Configuration {
  /** Entries by key: `project`, `logging`, …, and the sections of modules. */
  readonly tree: Branch
  /** The settings of each source by themselves, weakest first. */
  readonly sources: readonly Branch[]
  /** Of each source, where settings of older stacks stand that say nothing any more. */
  readonly dropped: readonly (readonly Path[])[]
  /** What names the layers, where anything does. */
  readonly layersNode?: Node
  /** Keys that stand in a home of Konductor's own: an unknown one is a mistake. */
  readonly strict: ReadonlySet<string>
  /** Settings in two homes of one source, by the key at their top. */
  readonly twice: readonly (readonly [string, Draft])[]
  readonly stack: StackSource
  /** Names of files → their position in reading order. */
  readonly files: ReadonlyMap<string, number>
  readonly layers: readonly string[]
  /** Whether all of it could be read: where not, what is missing must not be called missing. */
  readonly complete: boolean
  readonly drafts: readonly Draft[]
  /** Whether something was already said of the very value at a path of the tree. */
  faulty(tree: Branch, path: Path): boolean
  /** Whether what the source says counts, whatever stands in layers that could not be read. */
  counts(source: Source): boolean
}

/** Phase 1: stack configuration and layers become one tree in which every value knows where it was written. */
export const read = (input: StackInput): Configuration => {
  const stack = stackSource(input)
  const fromStack = settingsOf(stackHomes(stack, input.project))
  const named = layersOf(fromStack.layers)
  const layers = named.files.map((file, index) => readLayer(input.root, file, index + 1, named.at(index)))
  const fromLayers = layers.flatMap(({ node }) =>
    node !== undefined && isBranch(node) ? [settingsOf([{ node, strict: true, layers: true }])] : [],
  )
  const older = [...fromLayers, fromStack].map(modernised)
  const all: readonly Settings[] = older.map(({ settings }) => settings)
  const sources = all.map(({ sections }): Branch => ({ source: stack, path: [], entries: sections }))
  const tree = sources.reduce(merge)
  const faulty = new Map(layers.map((layer) => [layer.file, layer.faulty]))
  const lastUnread =
    named.drafts.length > 0 ? Infinity : layers.findLastIndex(({ node, partial }) => node === undefined || partial) + 1
  /** What is left out of a layer stands in for nothing else that is in it. */
  const readInPart = layers[lastUnread - 1]?.partial === true ? lastUnread : undefined

  return {
    tree,
    sources,
    dropped: older.map(({ dropped }) => dropped),
    ...(fromStack.layers === undefined ? {} : { layersNode: fromStack.layers }),
    strict: new Set(all.flatMap(({ strict }) => [...strict])),
    twice: all.flatMap(({ twice }) => twice),
    stack,
    files: new Map([...layers.map(({ file }, index) => [file, index + 1] as const)].reverse()),
    layers: layers.map(({ file }) => file),
    complete: lastUnread === 0,
    drafts: [
      ...projectName(input.project),
      ...stack.drafts,
      ...named.drafts,
      ...layers.flatMap(({ drafts }) => drafts),
      ...fromLayers.flatMap(nested),
      ...older.flatMap(({ drafts }) => drafts),
    ],
    faulty: (top, path) => {
      const { node, rest } = walk(top, path)
      return faulty.get(node.source.name)?.has(formatPath([...node.path, ...rest])) === true
    },
    counts: ({ layer, order }) => !layer || order > lastUnread || order === readInPart,
  }
}

const projectName = (name: string): readonly Draft[] =>
  reservedProjectNames.has(name)
    ? [
        problem(
          'ReservedProjectName',
          'name (Pulumi.yaml)',
          `a project called ${name} shares its configuration with Pulumi's own ${name} namespace`,
          'give the project another name in Pulumi.yaml',
        ),
      ]
    : []

interface NamedLayers {
  readonly files: readonly string[]
  /** Where the stack names one of them. */
  at(index: number): Named
  readonly drafts: readonly Draft[]
}

const layersOf = (node: Node | undefined): NamedLayers => {
  const top = node === undefined ? 'konductor:layers' : formatPath(node.path)
  const named = (path: Path): Named => ({
    at: `${top}${formatPath(path)}`,
    spot: node === undefined ? undefined : spotOf(node, path),
  })
  const at = (index: number): Named => named([index])
  if (node === undefined) return { at, files: [], drafts: [] }
  const decoded = decodeAt(LayersCodec, valueOf(node), 'layers')
  return decoded._tag === 'Right'
    ? { at, files: decoded.right, drafts: [] }
    : {
        at,
        files: [],
        drafts: decoded.left.map((found): Draft => ({
          ...found,
          ...named(pathOf(found.at)?.slice(1) ?? []),
          severity: 'problem',
        })),
      }
}

/** A layer that names layers: only the stack does. */
const nested = (settings: Settings): readonly Draft[] =>
  settings.layers === undefined
    ? []
    : [
        {
          ...problem(
            'UnknownKey',
            formatPath(settings.layers.path),
            'a layer cannot name further layers',
            'name all of them in the stack, under konductor:layers, weakest first',
          ),
          spot: spotOf(settings.layers),
        },
      ]
