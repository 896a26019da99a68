import aliasProtocol from '@pulumi/pulumi/proto/alias_pb.js'
import resourceProtocol from '@pulumi/pulumi/proto/resource_pb.js'
import type { Alias } from '@pulumi/pulumi/proto/alias_pb.js'
import type { RegisterResourceRequest, TransformResourceOptions } from '@pulumi/pulumi/proto/resource_pb.js'
import { providerUrn } from '../graph/urn.ts'
import { fromOutputValues } from '../wire/output-value.ts'
import { readable } from '../wire/readable.ts'
import { valueOf } from '../wire/struct.ts'
import type { HookTime, PlannedOptions } from '../plan.ts'

const aliasesOf = (request: RegisterResourceRequest): Alias[] => [
  ...request.getAliasurnsList().map((urn) => new aliasProtocol.Alias().setUrn(urn)),
  ...request.getAliasesList(),
]

/** The options of a request, in the form that transforms are given and answer with. */
export const requestOptions = (request: RegisterResourceRequest, provider: string): TransformResourceOptions => {
  const options = new resourceProtocol.TransformResourceOptions()
    .setDependsOnList(request.getDependenciesList())
    .setIgnoreChangesList(request.getIgnorechangesList())
    .setReplaceOnChangesList(request.getReplaceonchangesList())
    .setVersion(request.getVersion())
    .setAliasesList(aliasesOf(request))
    .setProvider(provider)
    .setPluginDownloadUrl(request.getPlugindownloadurl())
    .setDeletedWith(request.getDeletedwith())
    .setAdditionalSecretOutputsList(request.getAdditionalsecretoutputsList())
    .setImport(request.getImportid())
    .setHideDiffList(request.getHidediffsList())
    .setReplaceWithList(request.getReplaceWithList())
    .setCustomTimeouts(request.getCustomtimeouts())
    .setHooks(request.getHooks())
    .setReplacementTrigger(request.getReplacementTrigger())
  const protect = request.getProtect()
  if (request.hasProtect() && protect !== undefined) options.setProtect(protect)
  const retain = request.getRetainondelete()
  if (request.hasRetainondelete() && retain !== undefined) options.setRetainOnDelete(retain)
  if (request.getDeletebeforereplacedefined() || request.getDeletebeforereplace())
    options.setDeleteBeforeReplace(request.getDeletebeforereplace())
  const providers = options.getProvidersMap()
  for (const [name, reference] of request.getProvidersMap().entries()) providers.set(name, reference)
  const checksums = options.getPluginChecksumsMap()
  for (const [name, checksum] of request.getPluginchecksumsMap().entries()) checksums.set(name, checksum)
  return options
}

const readableAlias = (alias: Alias): string | Readonly<Record<string, string | boolean>> => {
  const spec = alias.getSpec()
  if (spec === undefined) return alias.getUrn()
  const said = {
    name: spec.getName(),
    type: spec.getType(),
    stack: spec.getStack(),
    project: spec.getProject(),
    parent: spec.getParenturn(),
    noParent: spec.getNoparent(),
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== '' && value !== false))
}

const timeoutsOf = (options: TransformResourceOptions): Readonly<Record<string, string>> => {
  const timeouts = options.getCustomTimeouts()
  const said = {
    create: timeouts?.getCreate() ?? '',
    update: timeouts?.getUpdate() ?? '',
    delete: timeouts?.getDelete() ?? '',
    read: timeouts?.getRead?.() ?? '',
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''))
}

const hooksOf = (options: TransformResourceOptions): NonNullable<PlannedOptions['hooks']> => {
  const hooks = options.getHooks()
  const said: Readonly<Record<HookTime, readonly string[]>> = {
    beforeCreate: hooks?.getBeforeCreateList() ?? [],
    afterCreate: hooks?.getAfterCreateList() ?? [],
    beforeUpdate: hooks?.getBeforeUpdateList() ?? [],
    afterUpdate: hooks?.getAfterUpdateList() ?? [],
    beforeDelete: hooks?.getBeforeDeleteList() ?? [],
    afterDelete: hooks?.getAfterDeleteList() ?? [],
    onError: hooks?.getOnErrorList?.() ?? [],
  }
  return Object.fromEntries(Object.entries(said).filter(([, names]) => names.length > 0))
}

const triggerOf = (options: TransformResourceOptions): unknown => {
  const trigger = options.getReplacementTrigger()
  return trigger === undefined ? undefined : readable(fromOutputValues(valueOf(trigger)))
}

/** Options that no transform sees. */
export const requestedOnly = (request: RegisterResourceRequest): PlannedOptions => {
  const migrations = request.getStateMigrationsList?.().length ?? 0
  const mappings = request.getEnvvarmappingsMap?.()
  return {
    ...(migrations === 0 ? {} : { stateMigrations: migrations }),
    ...(mappings === undefined || mappings.getLength() === 0
      ? {}
      : { envVarMappings: Object.fromEntries(mappings.entries()) }),
  }
}

const isSaid = (value: unknown): boolean => {
  if (value === undefined || value === '') return false
  return typeof value !== 'object' || value === null || Object.keys(value).length > 0
}

const onlySaid = (options: { readonly [K in keyof PlannedOptions]: PlannedOptions[K] | undefined }): PlannedOptions =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => isSaid(value)))

/** The options as a plan shows them: those that were given, and no others. */
export const plannedOptions = (options: TransformResourceOptions): PlannedOptions =>
  onlySaid({
    protect: options.hasProtect() ? options.getProtect() : undefined,
    retainOnDelete: options.hasRetainOnDelete() ? options.getRetainOnDelete() : undefined,
    deleteBeforeReplace: options.hasDeleteBeforeReplace() ? options.getDeleteBeforeReplace() : undefined,
    ignoreChanges: options.getIgnoreChangesList(),
    replaceOnChanges: options.getReplaceOnChangesList(),
    hideDiffs: options.getHideDiffList(),
    additionalSecretOutputs: options.getAdditionalSecretOutputsList(),
    aliases: options.getAliasesList().map(readableAlias),
    import: options.getImport(),
    customTimeouts: timeoutsOf(options),
    deletedWith: options.getDeletedWith(),
    replaceWith: options.getReplaceWithList(),
    replacementTrigger: triggerOf(options),
    version: options.getVersion(),
    pluginDownloadURL: options.getPluginDownloadUrl(),
    hooks: hooksOf(options),
    providers: Object.fromEntries(
      [...options.getProvidersMap().entries()].map(([name, at]) => [name, providerUrn(at)]),
    ),
  })
