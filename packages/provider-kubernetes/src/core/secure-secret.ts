import type { ComponentOptions } from '@konductor/interfaces'
import { Secret } from '@pulumi/kubernetes/core/v1/secret.js'
import { output, secret, type Input, type Output } from '@pulumi/pulumi/output.js'
import { ObjectComponent } from '../objects/object-component.ts'
import { objectMeta, type NamespacedArgs } from '../objects/object-meta.ts'
import { checksum } from './checksum.ts'
import { sealed } from './sealed.ts'
import { registryLogins } from './registry-logins.ts'
import { loginsKey, typeOf, type SecretType } from './secret-types.ts'

/** Who logs in to a registry. */
export interface RegistryLoginArgs {
  readonly username: Input<string>
  readonly password: Input<string>
  readonly email?: Input<string>
}

/** What a {@link SecureSecret} takes. */
export interface SecureSecretArgs extends NamespacedArgs {
  /** What Kubernetes takes it for. Another one replaces it. @default 'Opaque', or logins where there are registries */
  readonly type?: SecretType
  /** Text by key; a Pulumi secret from here on. */
  readonly data?: Readonly<Record<string, Input<string>>>
  /** Base64 by key, for what is no text. */
  readonly binaryData?: Readonly<Record<string, Input<string>>>
  /** Logins of registries by address, for `imagePullSecrets`. */
  readonly registries?: Readonly<Record<string, RegistryLoginArgs>>
  /** Kubernetes refuses changes: another value then replaces it. @default false */
  readonly immutable?: boolean
}

/**
 * A secret whose values are Pulumi secrets wherever they go, and whose data changes in place.
 *
 * @throws ResourceError when the namespace is not said.
 *
 * @example
 * const api = new SecureSecret('api', { namespace: 'shop', data: { token } }, { provider: cluster })
 */
export class SecureSecret extends ObjectComponent {
  /** `metadata.name`: what mounts it by this name waits for it. */
  readonly secret: Output<string>
  /** SHA-256 of the data, a secret as they are. */
  readonly checksum: Output<string>

  constructor(name: string, args: SecureSecretArgs, opts: ComponentOptions = {}) {
    super('konductor:kubernetes:SecureSecret', name, args, opts)
    this.needs<SecureSecretArgs>(args, { namespace: 'says which namespace it is in' })
    const { data = {}, binaryData = {}, registries, immutable } = args
    const logins =
      registries === undefined ? {} : { [loginsKey]: output(registries).apply((given) => registryLogins(given)) }
    // Encoded here: `stringData` would stand in the state as data, and look like a change ever after.
    const encodedData = secret({ texts: { ...data, ...logins }, binaryData }).apply((given) => ({
      ...encoded(given.texts),
      ...given.binaryData,
    }))
    const made = this.main(
      Secret,
      {
        metadata: objectMeta(args.name ?? name, args),
        type: typeOf(args.type, registries),
        ...(isEmpty(data) && isEmpty(logins) && isEmpty(binaryData) ? {} : { data: encodedData }),
        ...(immutable === true ? { immutable } : {}),
      },
      sealed(immutable),
    )
    this.secret = made.metadata.name
    this.checksum = encodedData.apply((values) => checksum(values))
  }
}

const encoded = (values: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, Buffer.from(value, 'utf8').toString('base64')]))

const isEmpty = (map: object): boolean => Object.keys(map).length === 0
