import resourceProtocol from '@pulumi/pulumi/proto/resource_pb.js'
import type { DeploymentInfo } from '@pulumi/pulumi/proto/resource_pb.js'
import type { Run } from './run.ts'

/** What the planner can do, as SDKs ask for it one by one. */
const byName: ReadonlySet<string> = new Set([
  'secrets',
  'resourceReferences',
  'outputValues',
  'aliasSpecs',
  'replacementTrigger',
  'deletedWith',
  'replaceWith',
  'transforms',
  'invokeTransforms',
  'parameterization',
  'resourceHooks',
  'errorHooks',
  'sendsOptionsToHooks',
])

/** The same as numbers, in the protocol's order; strings that are not text are left out, the planner being JSON. */
const byNumber = (): readonly number[] => {
  const all = resourceProtocol.ResourceMonitorFeature
  return [
    all.RESOURCE_MONITOR_FEATURE_SECRETS,
    all.RESOURCE_MONITOR_FEATURE_RESOURCE_REFERENCES,
    all.RESOURCE_MONITOR_FEATURE_OUTPUT_VALUES,
    all.RESOURCE_MONITOR_FEATURE_ALIAS_SPECS,
    all.RESOURCE_MONITOR_FEATURE_REPLACEMENT_TRIGGER,
    all.RESOURCE_MONITOR_FEATURE_DELETED_WITH,
    all.RESOURCE_MONITOR_FEATURE_REPLACE_WITH,
    all.RESOURCE_MONITOR_FEATURE_TRANSFORMS,
    all.RESOURCE_MONITOR_FEATURE_INVOKE_TRANSFORMS,
    all.RESOURCE_MONITOR_FEATURE_PARAMETERIZATION,
    all.RESOURCE_MONITOR_FEATURE_RESOURCE_HOOKS,
    all.RESOURCE_MONITOR_FEATURE_ERROR_HOOKS,
    all.RESOURCE_MONITOR_FEATURE_SENDS_OPTIONS_TO_HOOKS,
    all.RESOURCE_MONITOR_FEATURE_INVOKE_DEPENDS_ON,
    all.RESOURCE_MONITOR_FEATURE_INVOKE_PARENT,
    all.RESOURCE_MONITOR_FEATURE_STATE_MIGRATIONS,
  ]
}

export const supports = (feature: string): boolean => byName.has(feature)

/** The run as the program may ask for it. */
export const deploymentInfo = (run: Run): DeploymentInfo => {
  const info = new resourceProtocol.DeploymentInfo()
    .setProject(run.identity.project)
    .setStack(run.identity.stack)
    .setOrganization(run.identity.organization)
    .setConfigsecretkeysList([...run.configuration.secretKeys])
    .setDryrun(true)
    .setParallel(32)
    .setSupportedfeaturesList([...byNumber()])
  const config = info.getConfigMap()
  for (const [key, value] of Object.entries(run.configuration.values)) config.set(key, value)
  return info
}
