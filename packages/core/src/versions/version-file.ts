import { formatPlace, readYaml, type Document } from '@konductor/host'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isMap } from '../config/codec/collections.ts'
import { problem, type Draft } from '../check/draft.ts'
import { bundledVersions } from './bundled.ts'
import { componentName } from './component-name.ts'
import { versionFault } from './version-fault.ts'

/** A version that a file names. */
export interface Listed {
  readonly version: string
  /** `versions/dev.json:3:3`, as messages show it. */
  readonly at: string
  readonly written: string
}

/** What a file of versions says. */
export interface VersionFile {
  readonly versions: ReadonlyMap<string, Listed>
  readonly drafts: readonly Draft[]
}

/** A text as a problem's place, which is no path in configuration. */
const inFile = (draft: Draft): Draft => ({ ...draft, spot: 'none' })

/** The file's text, or nothing when there is no such file. */
export const versionText = (root: string, file: string): string | undefined => {
  const path = join(root, file)
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path, 'utf8') : undefined
}

/** Reads the text of a file of versions: one map, in JSON, from component to version. */
export const readVersions = (text: string, file: string): VersionFile => {
  const read = readYaml(
    text.replaceAll(/^\t+/gm, (tabs) => ' '.repeat(tabs.length)),
    { file, dialect: 'layer' },
  )
  if (read._tag === 'Left')
    return { versions: new Map(), drafts: read.left.map((each) => inFile({ ...each, severity: 'problem' })) }
  const { value } = read.right
  if (!isMap(value))
    return {
      versions: new Map(),
      drafts: [
        inFile(
          problem(
            'VersionFileNotAMap',
            `${file}:1:1`,
            'a file of versions is a map from component to version',
            'write it as { "cert-manager": "v1.21.2" }',
          ),
        ),
      ],
    }
  return entriesOf(value, read.right, file)
}

const entriesOf = (value: Readonly<Record<string, unknown>>, { origins }: Document, file: string): VersionFile => {
  const versions = new Map<string, Listed>()
  const drafts: Draft[] = []
  for (const [written, version] of Object.entries(value)) {
    const name = componentName(written)
    const at = formatPlace(origins.get([written]) ?? { file, line: 1, column: 1 })
    const wrong = (tag: string, because: string, fix: string): unknown =>
      drafts.push(inFile(problem(tag, `${written} (${at})`, because, fix)))
    const other = versions.get(name)
    const fault = typeof version === 'string' ? versionFault(version, bundledVersions[name]?.version) : undefined
    if (typeof version === 'number')
      wrong('UnquotedString', 'expected a version in quotes, found a number', 'put it in quotes, as you wrote it')
    else if (typeof version !== 'string')
      wrong('WrongType', 'expected a version in quotes', 'write one, or take the component out')
    else if (fault !== undefined) wrong(fault._tag, fault.because, fault.fix)
    else if (other !== undefined)
      wrong('TwoSpellings', 'the same component is written twice', `keep ${JSON.stringify(name)} alone`)
    else versions.set(name, { version, at, written })
  }
  return { versions, drafts }
}
