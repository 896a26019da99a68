import { formatPath } from '@konductor/host'
import type { ComponentVersions, VersionDecision } from '@konductor/interfaces'
import { didYouMean, nearest } from '../config/codec/nearest.ts'
import { problem, warning, type Draft } from '../check/draft.ts'
import { bundledOn, bundledVersions } from './bundled.ts'
import { cachedVersions } from './cached-versions.ts'
import { componentName } from './component-name.ts'
import { isExact } from './version-fault.ts'
import { readVersions, versionText, type Listed } from './version-file.ts'
import type { VersionsSettings } from './versions.codec.ts'

/** Whose versions are decided. */
export interface VersionsInput {
  /** The folder of Pulumi.yaml. */
  readonly root: string
  readonly stack: string
  readonly settings: VersionsSettings
}

/** The version of every component that anything names, and what there is to say of it. */
export interface DecidedVersions {
  /** By name, in alphabetical order. */
  readonly decisions: Readonly<Record<string, VersionDecision>>
  readonly drafts: readonly Draft[]
}

/** One place that names versions. */
interface Source {
  readonly kind: VersionDecision['source']
  readonly from: string
  readonly versions: ReadonlyMap<string, Listed>
}

const text = JSON.stringify

/** Two names of one file; both there is one too many. */
const either = (root: string, names: readonly [string, string], drafts: Draft[]): string | undefined => {
  const there = names.filter((name) => versionText(root, name) !== undefined)
  const [first, second] = there
  if (second !== undefined)
    drafts.push({
      ...problem(
        'TwoVersionFiles',
        `${second}:1:1`,
        `${first} is there, too, and only one of the two can count`,
        'keep one of them',
      ),
      spot: 'none',
    })
  return first
}

/** The sources of versions, strongest first. */
const sourcesOf = ({ root, stack, settings }: VersionsInput, drafts: Draft[]): readonly Source[] => {
  const fromFile = (file: string | undefined, missing?: () => Draft): readonly Source[] => {
    const found = file === undefined ? undefined : versionText(root, file)
    if (file === undefined || found === undefined) {
      if (missing !== undefined) drafts.push(missing())
      return []
    }
    const read = readVersions(found, file)
    drafts.push(...read.drafts)
    return [{ kind: 'file', from: file, versions: read.versions }]
  }
  const { components, source, file, channel } = settings
  const own: Source = {
    kind: 'configuration',
    from: 'versions.components',
    versions: new Map(
      Object.entries(components).map(([written, version]) => [
        componentName(written),
        { version, at: formatPath(['versions', 'components', written]), written },
      ]),
    ),
  }
  return [
    own,
    ...(source === undefined ? [] : remote(root, source, drafts)),
    ...(file === undefined
      ? []
      : fromFile(file, () =>
          problem('VersionFileNotFound', 'versions.file', `there is no file ${file}`, 'make it, or correct the path'),
        )),
    ...fromFile(`versions/${stack}.json`),
    ...fromFile(either(root, ['default_versions.json', 'default-versions.json'], drafts)),
    ...fromFile(
      either(root, [`versions/${channel}.json`, `versions/${channel}_versions.json`], drafts),
      channel === 'stable'
        ? undefined
        : () =>
            warning(
              'ChannelFileNotFound',
              'versions.channel',
              `there is no file versions/${channel}.json, so that the channel ${channel} is as the bundled versions`,
              `make it, or leave channel out`,
            ),
    ),
  ]
}

const remote = (root: string, { url, sha256 }: { url: string; sha256: string }, drafts: Draft[]): readonly Source[] => {
  const cached = cachedVersions(root, sha256)
  if (cached.state === 'found') {
    const read = readVersions(cached.text, url)
    drafts.push(...read.drafts)
    return [{ kind: 'remote', from: url, versions: read.versions }]
  }
  drafts.push(
    warning(
      'VersionsNotFetched',
      'versions.source',
      cached.state === 'missing'
        ? 'the file was not fetched to this machine, so that the next source decides'
        : 'the copy of the file was changed since it was fetched, and is not used: the next source decides',
      '`konductor versions fetch <project>`',
    ),
  )
  return []
}

/** What is worth saying of the versions that a source names. */
const doubts = ({ kind, versions }: Source): readonly Draft[] =>
  [...versions].flatMap(([name, { version, at, written }]): readonly Draft[] => {
    const draft = (tag: string, because: string, fix: string): Draft =>
      kind === 'configuration'
        ? warning(tag, at, because, fix)
        : { ...warning(tag, `${written} (${at})`, because, fix), spot: 'none' }
    const seen = bundledVersions[name]?.version
    const meant = seen === undefined ? nearest(name, Object.keys(bundledVersions)) : undefined
    return [
      ...(isExact(version)
        ? []
        : [
            draft(
              'UnpinnedVersion',
              `${text(version)} is not one release: what it means may change from one day to the next`,
              `name a release${seen === undefined ? ' in full' : `, such as ${text(seen)}`}`,
            ),
          ]),
      ...(meant === undefined
        ? []
        : [
            draft(
              'UnknownComponent',
              `there is no component ${text(written)} in the bundled table`,
              didYouMean(name, [meant], ''),
            ),
          ]),
    ]
  })

/** Decides the version of each component: the strongest source that names it. Reads files, never the network. */
export const decideVersions = (input: VersionsInput): DecidedVersions => {
  const drafts: Draft[] = []
  const sources = sourcesOf(input, drafts)
  const decisions: Record<string, VersionDecision> = {}
  const names = new Set([...sources.flatMap(({ versions }) => [...versions.keys()]), ...Object.keys(bundledVersions)])
  for (const name of [...names].sort()) {
    const source = sources.find(({ versions }) => versions.has(name))
    const listed = source?.versions.get(name)
    const bundled = bundledVersions[name]
    if (source !== undefined && listed !== undefined)
      decisions[name] = { version: listed.version, source: source.kind, from: source.from }
    else if (bundled !== undefined)
      decisions[name] = { version: bundled.version, source: 'bundled', from: `as of ${bundledOn}` }
  }
  return { decisions, drafts: [...drafts, ...sources.flatMap(doubts)] }
}

/**
 * The versions of a run, as modules ask for them.
 *
 * @param decisions As `decideVersions` made them.
 */
export const componentVersions = (decisions: Readonly<Record<string, VersionDecision>>): ComponentVersions => ({
  of: (component, asked) =>
    asked === undefined
      ? decisions[componentName(component)]
      : { version: asked, source: 'configuration', from: 'version' },
})
