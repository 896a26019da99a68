export type { Capabilities, Capability, Cluster, ClusterAccess } from './capability.ts'
export type { Catalogue, Kind, Reference, ReferencesOf, Resolved, StackExport, Wanted } from './catalogue.ts'
export type { DeploymentContext, Logger } from './context.ts'
export type {
  AttributeFilter,
  BuiltUnitFacts,
  BuiltUnits,
  ExportedUnit,
  ModuleState,
  Secrets,
  State,
} from './deployment.ts'
export type { AnyExportable, Exportable, Exportables, ExportedOffer, ImportedOffer } from './exportable.ts'
export type {
  Compliance,
  Control,
  EncodedTags,
  Framework,
  GitFacts,
  Metadata,
  ProjectFacts,
  TagPolicy,
} from './metadata.ts'
export type {
  AnyModule,
  Builder,
  Built,
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
export type { Finding, Outcome, Problem } from './problem.ts'
export type { OfferedUnit, Unit, UnitBase, UnitIn, UnitOf } from './unit.ts'
