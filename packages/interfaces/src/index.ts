export type { Capabilities, Capability, Cluster, ClusterAccess } from './capability.ts'
export type {
  AcknowledgedOpening,
  Acknowledgement,
  Claim,
  ControlsByFramework,
  Evidence,
  Expectation,
  PublishedSafeguard,
  UnitOpening,
  WrittenAcknowledgement,
} from './claim.ts'
export type { Catalogue, Kind, Reference, ReferencesOf, Resolved, StackExport, Wanted } from './catalogue.ts'
export type { DeploymentContext, Logger } from './context.ts'
export type {
  AttributeFilter,
  BuiltUnitFacts,
  BuiltUnits,
  ComplianceState,
  ExportedUnit,
  ModuleSecrets,
  ModuleState,
  Secrets,
  State,
} from './deployment.ts'
export type { AnyExportable, Exportable, Exportables, ExportedOffer, ImportedOffer } from './exportable.ts'
export type {
  AuthorizationToOperate,
  Compliance,
  ComplianceException,
  ComplianceMode,
  Control,
  EncodedTags,
  Fisma,
  Framework,
  GitFacts,
  Metadata,
  Party,
  ProjectFacts,
  TagPolicy,
} from './metadata.ts'
export type {
  AnyModule,
  Builder,
  Built,
  LoadedImplementation,
  ModuleImplementation,
  ModuleTags,
  ProviderModule,
  PulumiNamespace,
  SecretLeaf,
  SectionCodec,
  SettingDocs,
  Surroundings,
} from './module.ts'
export type { ComponentOptions, Overrides, UnitOptions } from './options.ts'
export type { PlannedFacts, PlannedFinding } from './planned.ts'
export type { FetchResult, Fetcher } from './fetcher.ts'
export type { Probe, ProbeResult, ProbeSurroundings } from './probe.ts'
export type { Finding, Outcome, Problem } from './problem.ts'
export type { ProblemCatalogue, ProblemEntry } from './problem-catalogue.ts'
export type { PropertiesOfTypes, ReplaceTable } from './replace-table.ts'
export type { OfferedUnit, Unit, UnitBase, UnitIn, UnitOf } from './unit.ts'
export type { ComponentVersions, VersionDecision } from './versions.ts'
