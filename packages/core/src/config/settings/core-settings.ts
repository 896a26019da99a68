import type { ProjectFacts } from '@konductor/interfaces'
import { dictionary, list, named } from '../codec/collections.ts'
import { choice, flag, text } from '../codec/scalars.ts'
import { ComplianceCodec, type ComplianceSettings } from './compliance.ts'
import { LoggingCodec, type LoggingSettings } from './logging.ts'
import { MetadataCodec, type MetadataSettings } from './metadata.ts'
import { ProjectCodec } from './project.ts'
import { VersionsCodec, type VersionsSettings } from '../../versions/versions.codec.ts'

/** Names a Pulumi project cannot have: its configuration would be that of a Pulumi provider. */
export const reservedProjectNames: ReadonlySet<string> = new Set(['aws', 'azure-native', 'kubernetes', 'pulumi'])

/** The list of layer files, weakest first. */
export const LayersCodec = list(text({ expected: 'the path of a file from the folder of Pulumi.yaml' }))

/** The `modules` switches: module id → whether it is on. */
const ModulesCodec = dictionary(flag())

/** The `exports` section: name in `state.exports` → path of an output. */
export const ExportsCodec = named(
  text({
    expected: 'the path of an output such as aws.components.secureVpc.main.vpcId',
    pattern: /^[^.\s]+(\.[^.\s]+)+$/,
  }),
  { pattern: '^[A-Za-z_][A-Za-z0-9_-]*$', expected: 'letters, digits, dashes and underscores, a letter first' },
)

/** How much `state` says of units: counts, or each unit's own facts. */
const OutputsCodec = choice('summary', 'full')

/** Core's own sections, by key. */
export const coreCodecs = {
  project: ProjectCodec,
  logging: LoggingCodec,
  metadata: MetadataCodec,
  compliance: ComplianceCodec,
  modules: ModulesCodec,
  exports: ExportsCodec,
  outputs: OutputsCodec,
  versions: VersionsCodec,
} as const

/** Every key that is core's, with the two that only say where the others are. */
export const coreKeys: readonly string[] = [...Object.keys(coreCodecs), 'core', 'layers']

/** Core's settings, decoded. */
export interface CoreSettings {
  readonly project: ProjectFacts
  readonly logging: LoggingSettings
  readonly metadata: MetadataSettings
  readonly compliance: ComplianceSettings
  /** Module id → whether the `modules:` map switches it on. */
  readonly modules: Readonly<Record<string, boolean>>
  /** Name in `state.exports` → path of an output: a unit's id, a dot, and the name it has in the unit's state. */
  readonly exports: Readonly<Record<string, string>>
  readonly outputs: 'summary' | 'full'
  readonly versions: VersionsSettings
}
