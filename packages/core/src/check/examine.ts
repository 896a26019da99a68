import type { Finding, VersionDecision } from '@konductor/interfaces'
import { canonicalPath } from '../config/codec/canonical-path.ts'
import { canonical } from '../config/codec/spelling.ts'
import { coreCodecs } from '../config/settings/core-settings.ts'
import { olderLogLevel } from '../logging/older-log-level.ts'
import { decideVersions } from '../versions/decide-versions.ts'
import type { CheckOptions } from './check.ts'
import { decode, type Decoded } from './decode.ts'
import { discover, type Discovered } from './discover.ts'
import { pathOf, placed, type Draft } from './draft.ts'
import { read, type Configuration } from './read.ts'
import { loggingOf, protectsTags } from './sections/decode-core.ts'
import { inAnyCase } from './sections/in-any-case.ts'
import { nothingConfigured, notMentioned } from './sections/nothing-configured.ts'
import { respelled, type Naming } from './tree/respelled.ts'

/** What the first three phases of a run find, whether or not it can be used. */
export interface Examined {
  readonly configuration: Configuration
  readonly discovered: Discovered
  /** Absent when a layer cannot be read: what it would have said is unknown, and must not look like a mistake. */
  readonly decoded?: Decoded
  /** The version of each component that anything names. */
  readonly versions?: Readonly<Record<string, VersionDecision>>
  /** In the order of the files. */
  readonly problems: readonly Finding[]
  readonly warnings: readonly Finding[]
}

/** Phases read, discover and decode. Loads no Pulumi and touches nothing. */
export const examine = async (options: CheckOptions): Promise<Examined> => {
  const { root, project, env, onPhase } = options
  const received = read(options)
  const early = { logging: loggingOf(received.tree), protectsTags: protectsTags(received.tree) }
  onPhase?.('read', { ...early, message: readMessage(received) })

  const discovered = await discover(root, options.modules)
  onPhase?.('discover', { ...early, message: discoverMessage(discovered) })

  const configuration = inOneSpelling(received, discovered)
  const { tree, files } = configuration
  const decoded = configuration.complete
    ? decode({ ...options, configuration, discovered, now: (options.now ?? new Date()).getTime() })
    : undefined
  const versions = decoded?.settings && decideVersions({ ...options, settings: decoded.settings.versions })
  const drafts: readonly Draft[] = [
    ...configuration.drafts,
    ...discovered.drafts,
    ...olderLogLevel(env),
    ...(versions?.drafts ?? []),
    ...(decoded?.drafts ?? inAnyCase(configuration, discovered, project)).filter(
      ({ at }) => !configuration.faulty(tree, pathOf(at) ?? []),
    ),
  ]
  // Whatever else is wrong says more.
  const alone = drafts.every(({ severity }) => severity === 'warning')
  const nothing = alone ? nothingConfigured(configuration, discovered.modules, options.stack) : []
  const unsaid = nothing.length > 0 ? nothing : notMentioned(configuration, discovered.modules)
  const findings = placed([...drafts, ...unsaid], tree, files)
  const problems = findings.filter(({ severity }) => severity !== 'warning')
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  onPhase?.('decode', {
    ...early,
    message: `${decoded?.ordered.length ?? 0} units of ${project}, ${problems.length} problems, ${warnings.length} warnings`,
  })
  return {
    configuration,
    discovered,
    ...(decoded === undefined ? {} : { decoded }),
    ...(versions === undefined ? {} : { versions: versions.decisions }),
    problems,
    warnings,
  }
}

const readMessage = ({ layers }: Configuration): string =>
  layers.length === 0 ? 'configuration of the stack read' : `configuration of the stack read, over ${layers.join(', ')}`

const discoverMessage = ({ modules, list }: Discovered): string =>
  `modules (${list}): ${modules.length === 0 ? 'none' : modules.map(({ id, version }) => `${id} ${version}`).join(', ')}`

/** Only codecs know which keys are theirs and which are the user's own names: so this waits for the modules. */
const inOneSpelling = (configuration: Configuration, { modules }: Discovered): Configuration => {
  const sections: readonly (readonly [string, Naming])[] = [
    ...Object.entries(coreCodecs).map(([key, { spec }]): [string, Naming] => [
      key,
      (path) => canonicalPath(spec, path),
    ]),
    ...modules.map(({ id, config }): [string, Naming] => [
      canonical(id),
      (path) => config.canonicalPath?.(path) ?? path,
    ]),
  ]
  const tree = sections.reduce(
    (whole, [key, named]) => respelled(whole, configuration.sources, key, named),
    configuration.tree,
  )
  return { ...configuration, tree }
}
