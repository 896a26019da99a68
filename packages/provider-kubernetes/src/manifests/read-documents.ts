import { isAlias, isNode, isScalar, LineCounter, parseAllDocuments, visit, type Document, type Tags } from 'yaml'
import type { ManifestFault } from './manifest-fault.ts'

/** One document of a file. */
export interface ReadDocument {
  readonly file: string
  readonly line: number
  readonly value: unknown
}

/** What a file holds, and what is wrong with it. */
export interface ReadFile {
  readonly documents: readonly ReadDocument[]
  readonly faults: readonly ManifestFault[]
}

/** More than any file of definitions, and little enough to read at once. */
const longest = 10 * 1024 * 1024

const wrong = (file: string, line: number, _tag: string, because: string, fix: string): ManifestFault => ({
  _tag,
  severity: 'problem',
  where: `${file}:${line}`,
  because,
  fix,
})

/**
 * Kubernetes reads YAML 1.1: `0644` is 420, `yes` is true. It knows neither dates nor sexagesimal numbers: those stay
 * text there, as does everything that only a tag would make something else.
 */
const asKubernetes = (tags: Tags): Tags =>
  tags.filter(
    (tag) => typeof tag === 'string' || (tag.format !== 'TIME' && !/:(timestamp|binary|omap|pairs|set)$/.test(tag.tag)),
  )

/** Reads the documents of a file; those that are empty are left out. */
export const readDocuments = (text: string, file: string): ReadFile => {
  if (text.length > longest)
    return {
      documents: [],
      faults: [wrong(file, 1, 'BadManifest', 'the file is larger than 10 MiB', 'split it, or leave it out')],
    }
  return file.endsWith('.json') ? ofJson(text, file) : ofYaml(text, file)
}

const ofJson = (text: string, file: string): ReadFile => {
  try {
    return { documents: [{ file, line: 1, value: JSON.parse(text) }], faults: [] }
  } catch {
    return { documents: [], faults: [wrong(file, 1, 'BadManifest', 'the file is not JSON', 'correct it')] }
  }
}

const ofYaml = (text: string, file: string): ReadFile => {
  const lines = new LineCounter()
  const lineOf = (offset = 0): number => lines.linePos(offset).line
  const parsed = parseAllDocuments(text, {
    version: '1.1',
    customTags: asKubernetes,
    // Its own search is quadratic; ours is below.
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: lines,
    logLevel: 'silent',
  })
  const all: readonly Document[] = Array.isArray(parsed) ? parsed : []
  const read = all.map((document): ReadFile => {
    const [error] = [...document.errors, ...document.warnings]
    const line = lineOf(document.contents?.range?.[0])
    const odd = error === undefined ? oddKey(document) : undefined
    const at = lineOf(error?.pos[0] ?? odd?.offset)
    const unreadable = error !== undefined || (odd !== undefined && odd.key === undefined)
    if (unreadable && text.includes('{{'))
      return faulty(
        wrong(
          file,
          at,
          'TemplateNotManifest',
          'the file is a template, of Helm or another tool, and no YAML before that tool has filled it in',
          'keep what the tool makes of it in the repository, or leave the file out of this folder',
        ),
      )
    if (error !== undefined)
      return faulty(wrong(file, at, 'BadManifest', `the file is not YAML: ${plain(error.message)}`, 'correct it'))
    if (odd !== undefined)
      return faulty(
        odd.key === undefined
          ? wrong(file, at, 'BadManifest', 'a key is no text, which Kubernetes refuses', 'put it in quotes')
          : wrong(
              file,
              at,
              'BadManifest',
              `the key ${JSON.stringify(odd.key)} stands twice in one map: one of the two would be lost`,
              'remove one',
            ),
      )
    try {
      const value: unknown = document.toJS({ maxAliasCount: 100 })
      return { documents: value === null || value === undefined ? [] : [{ file, line, value }], faults: [] }
    } catch {
      return faulty(wrong(file, line, 'BadManifest', 'its aliases come to more than anybody can read', 'write it out'))
    }
  })
  return {
    documents: read.flatMap(({ documents }) => documents),
    faults: read.flatMap(({ faults }) => faults),
  }
}

/** The parser's message without what it quotes of the file. */
const plain = (message: string): string => (message.split(/[:\n]/)[0] ?? '').replace(/[.\s]+$/, '').toLowerCase()

const faulty = (fault: ManifestFault): ReadFile => ({ documents: [], faults: [fault] })

/** A key that stands twice in its map, or one that is a map or list itself, as an unfilled `{{ template }}` is. */
const oddKey = (document: Document): { readonly key?: string; readonly offset: number } | undefined => {
  let found: { readonly key?: string; readonly offset: number } | undefined
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<string>()
      for (const { key } of map.items) {
        if (isAlias(key) || (isScalar(key) && key.value === '<<')) continue
        const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0
        const name = isScalar(key) ? String(key.value) : undefined
        if (name === undefined || seen.has(name)) {
          found = { ...(name === undefined ? {} : { key: name }), offset }
          return visit.BREAK
        }
        seen.add(name)
      }
      return undefined
    },
  })
  return found
}
