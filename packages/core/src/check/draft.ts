import { formatPath, formatPlace, parsePath, type Path, type Place } from '@konductor/host'
import type { Finding, Problem } from '@konductor/interfaces'
import { canonical } from '../config/codec/spelling.ts'
import { isBranch, walk, type Node } from './tree/node.ts'

/** A place, and which of the sources it is in. */
export interface Spot extends Place {
  readonly order: number
}

/** A finding whose place is not looked up yet: `at` is a path, or already says where. */
export interface Draft extends Finding {
  /** Known where the path alone would lead elsewhere; `none` where `at` is no path. */
  readonly spot?: Spot | 'none' | undefined
}

export const problem = (_tag: string, at: Path | string, because: string, fix: string): Draft => ({
  _tag,
  at: typeof at === 'string' ? at : formatPath(at),
  because,
  fix,
  severity: 'problem',
})

export const warning = (_tag: string, at: Path | string, because: string, fix: string): Draft => ({
  ...problem(_tag, at, because, fix),
  severity: 'warning',
})

/** The place of one value. */
export const spotOf = ({ source, path }: Node, below: Path = []): Spot | undefined => {
  const origin = source.origin([...path, ...below])
  return origin && { file: origin.file, line: origin.line, column: origin.column, order: source.order }
}

/** A path from its text, or nothing when the text is none: a module of somebody else may say anything. */
export const pathOf = (text: string): Path | undefined => {
  try {
    return parsePath(text)
  } catch {
    return undefined
  }
}

/** `… (config/dev.yaml:12:15)` at the end of an `at`, or all of it. */
const said = /(?:^|\()([^()]+):(\d+):(\d+)\)?$/

/** Where a draft stands. */
const locate = (draft: Draft, tree: Node, files: ReadonlyMap<string, number>): Spot | undefined => {
  if (draft.spot !== undefined) return draft.spot === 'none' ? undefined : draft.spot
  const [, file, line, column] = said.exec(draft.at) ?? []
  if (file !== undefined) return { file, line: Number(line), column: Number(column), order: files.get(file) ?? 0 }
  const path = pathOf(draft.at)
  if (path === undefined || path.length === 0) return undefined
  const [top, ...below] = path
  const { node, rest } = walk(tree, [
    isBranch(tree) && tree.entries.has(String(top)) ? String(top) : canonical(String(top)),
    ...below,
  ])
  return node === tree ? undefined : spotOf(node, rest)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Findings with their places, in the order of the files, each once. */
export const placed = (
  drafts: readonly Draft[],
  tree: Node,
  files: ReadonlyMap<string, number>,
): readonly Finding[] => {
  const located = drafts.map((draft) => {
    const spot = locate(draft, tree, files)
    const { _tag, because, fix, severity, lackedBy } = draft
    const at = spot === undefined || said.test(draft.at) ? draft.at : `${draft.at} (${formatPlace(spot)})`
    const lack = lackedBy === undefined ? {} : { lackedBy }
    return { spot, finding: { _tag, at, because, fix, severity, ...lack } satisfies Finding }
  })
  const last: Spot = { order: Number.MAX_SAFE_INTEGER, file: '', line: 0, column: 0 }
  located.sort((a, b) => {
    const [x, y] = [a.spot ?? last, b.spot ?? last]
    return (
      x.order - y.order ||
      compare(x.file, y.file) ||
      x.line - y.line ||
      x.column - y.column ||
      compare(a.finding.at, b.finding.at)
    )
  })
  const seen = new Set<string>()
  return located.flatMap(({ finding }) => {
    const key = JSON.stringify(finding)
    if (seen.has(key)) return []
    seen.add(key)
    return [finding]
  })
}

/** A finding as a problem, once its severity has been acted on. */
export const asProblem = ({ _tag, at, because, fix }: Finding): Problem => ({ _tag, at, because, fix })
