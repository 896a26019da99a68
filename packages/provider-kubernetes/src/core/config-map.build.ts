import type { Builder } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { namespaceOf } from '../objects/namespace-of.ts'
import { readDataFiles } from './data-files.ts'
import { SecureConfigMap } from './secure-config-map.ts'

/** Builds a config map on its cluster. */
export const buildConfigMap: Builder<'configMap', KubernetesCatalogue['configMap']> = (unit, resolved, context) => {
  const { data, binaryData, files, ...rest } = unit.settings
  const read = readDataFiles(context.root, files)
  const [missing] = read.faults
  if (missing !== undefined) throw new Error(`${missing.path}: ${missing.because}`)
  const { configMap, checksum, claims, controls } = new SecureConfigMap(
    unit.name,
    {
      ...rest,
      namespace: namespaceOf(unit.settings, resolved),
      data: { ...data, ...read.data },
      binaryData: { ...binaryData, ...read.binaryData },
    },
    context.options(unit, resolved.cluster.provider),
  )
  return {
    claims,
    offers: { 'kubernetes.configMap': { name: configMap, checksum } },
    state: {
      name: configMap,
      cluster: resolved.cluster.name,
      checksum,
      controls,
    },
  }
}
