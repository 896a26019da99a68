import type { ComponentOptions } from '@konductor/interfaces'
import { ConfigMap } from '@pulumi/kubernetes/core/v1/configMap.js'
import { all, output, type Input, type Output } from '@pulumi/pulumi/output.js'
import { ObjectComponent } from '../objects/object-component.ts'
import { objectMeta, type NamespacedArgs } from '../objects/object-meta.ts'
import { checksum } from './checksum.ts'
import { sealed } from './sealed.ts'
import { configMapSafeguards } from './config-map.controls.ts'

/** What a {@link SecureConfigMap} takes. */
export interface SecureConfigMapArgs extends NamespacedArgs {
  /** Text by key. */
  readonly data?: Readonly<Record<string, Input<string>>>
  /** Base64 by key, for what is no text. */
  readonly binaryData?: Readonly<Record<string, Input<string>>>
  /** Kubernetes refuses changes: another value then replaces it. @default false */
  readonly immutable?: boolean
}

/**
 * A config map whose data changes in place, with a checksum that rolls the pods which carry it.
 *
 * Controls: KSV-0109 and KSV-01010, as long as nothing in it looks like a secret.
 *
 * @throws ResourceError when the namespace is not said.
 *
 * @example
 * const settings = new SecureConfigMap('settings', { namespace: 'shop', data: { LOG_LEVEL: 'info' } }, { provider: cluster })
 */
export class SecureConfigMap extends ObjectComponent {
  /** `metadata.name`: what mounts it by this name waits for it. */
  readonly configMap: Output<string>
  /** SHA-256 of the data. */
  readonly checksum: Output<string>

  constructor(name: string, args: SecureConfigMapArgs, opts: ComponentOptions = {}) {
    super('konductor:kubernetes:SecureConfigMap', name, args, opts)
    this.needs<SecureConfigMapArgs>(args, { namespace: 'says which namespace it is in' })
    const { data = {}, binaryData = {}, immutable } = args
    const controls = this.supports(configMapSafeguards, { data, binaryData })
    const configMap = this.main(
      ConfigMap,
      {
        metadata: objectMeta(args.name ?? name, args, controls),
        ...(Object.keys(data).length === 0 ? {} : { data }),
        ...(Object.keys(binaryData).length === 0 ? {} : { binaryData }),
        ...(immutable === true ? { immutable } : {}),
      },
      sealed(immutable),
    )
    this.configMap = configMap.metadata.name
    this.checksum =
      isKnown(data) && isKnown(binaryData)
        ? output(checksum(data, binaryData))
        : all([output(data), output(binaryData)]).apply(([text, binary]) => checksum(text, binary))
  }
}

/** Whether nothing in it comes later: then no value has to be waited for. */
const isKnown = (values: Readonly<Record<string, Input<string>>>): values is Readonly<Record<string, string>> =>
  Object.values(values).every((value) => typeof value === 'string')
