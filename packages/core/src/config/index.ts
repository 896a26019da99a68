import '../copies.ts'
export { buildersFor, type BuilderSources } from './builders-for.ts'
export { formatPath, parsePath, type Path } from '@konductor/host'
export {
  canonicalCompliance,
  type CanonicalCompliance,
  type OlderSpelling,
} from '../compliance/canonical-compliance.ts'
export {
  annotationPlace,
  encodeControls,
  holdsAll,
  labelPlace,
  tagPlace,
  type ControlsPlace,
} from '../compliance/encode-controls.ts'
export { protectsData } from '../compliance/is-production.ts'
export { supported, type Answered } from '../compliance/supported.ts'
export { themes, type Theme } from '../compliance/themes.ts'
export {
  claiming,
  verifyClaims,
  type BrokenEvidence,
  type VerifiedClaim,
  type VerifiedResource,
} from '../compliance/verify-claims.ts'
export { azureMetadataTags, azureTagLimits } from '../metadata/azure-tags.ts'
export { encodeTags, metadataTags, type FittedTags, type TagLayers, type TagLimits } from '../metadata/encode-tags.ts'
export { fitText, shortHash, type TextLimits } from '../metadata/fit-text.ts'
export { metadataFacts, type MetadataFact } from '../metadata/metadata-facts.ts'
export type { Opening } from './codec/acknowledge.ts'
export { Acknowledgements, acknowledgementsAt, type DecodedAcknowledgements } from './codec/acknowledgements.ts'
export { inParts, type Check } from './codec/checks-beside.ts'
export { closed, defaulted, group, optional, required, type ClosedOf, type Property } from './codec/closed.ts'
export { Codec, type AnyCodec, type Fault, type TypeOf } from './codec/codec.ts'
export { dictionary, list, named, nameRule } from './codec/collections.ts'
export { identifier, identifierText, isUnknown, type Identifier } from './codec/identifier.ts'
export { jsonSchema, type JsonSchema } from './codec/json-schema.ts'
export { didYouMean, nearest, nearestFirst } from './codec/nearest.ts'
export { refusedOverrides } from './codec/refused-overrides.ts'
export { anything, choice, count, flag, number, text, type NumberRule, type TextRule } from './codec/scalars.ts'
export { isSealed, isSecret, plainText, secret, secretOf, type Secret, type SecretRule } from './codec/secret.ts'
export { secretLeaves } from './codec/secret-leaves.ts'
export { nothingAcknowledgedBy, openedBy, type Acknowledging, type Inherited } from './codec/opened-by.ts'
export { decodeAt, sectionOf } from './codec/section.ts'
export { settingDocs } from './codec/setting-docs.ts'
export { shapes } from './codec/shapes.ts'
export type { KeyRule, Spec } from './codec/spec.ts'
export {
  enabledSwitch,
  unitBase,
  UnitOptionsCodec,
  unitSettings,
  type DecodedUnitSettings,
} from './codec/unit-settings.ts'
export { referTo, StackExportCodec, unitReference, type WrittenReference } from './codec/unit-reference.ts'
export { unlessUnsure } from './codec/unsure.ts'
export { layerFiles } from './schema/layer-files.ts'
export { projectSchemas, type SchemaOptions } from './schema/project-schemas.ts'
export { fileSchemas, type DescribedModule, type FileSchemas } from './schema/file-schemas.ts'
export type { ComplianceSettings } from './settings/compliance.ts'
export { CoreSections } from './settings/core-sections.ts'
export { coreCodecs, type CoreSettings } from './settings/core-settings.ts'
export type { LoggingSettings } from './settings/logging.ts'
export type { MetadataSettings } from './settings/metadata.ts'
export type { ProjectSettings } from './settings/project.ts'
export {
  check,
  type Checked,
  type CheckedModule,
  type CheckOptions,
  type PhaseDetail,
  type Refused,
} from '../check/check.ts'
export { explain, type Explained } from '../explain/explain.ts'
export type { Explanation, Teller, Told } from '../explain/explanation.ts'
export {
  writtenSettings,
  type WrittenFile,
  type WrittenSetting,
  type WrittenSettings,
} from '../older/written-settings.ts'
export { bundledOn } from '../versions/bundled.ts'
export { cachedVersionsFile, sha256Of } from '../versions/cached-versions.ts'
export { readVersions } from '../versions/version-file.ts'
export type { VersionsSettings } from '../versions/versions.codec.ts'
export {
  openingsOf,
  published,
  supportedControls,
  type ControlIds,
  type Exception,
  type Publisher,
  type Safeguard,
} from './controls/safeguard.ts'
