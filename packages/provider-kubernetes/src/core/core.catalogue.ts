import type { ConfigMapSettings } from './config-map.config.ts'
import type { NamespaceSettings } from './namespace.config.ts'
import type { PersistentVolumeClaimSettings } from './persistent-volume-claim.config.ts'
import type { SecretSettings } from './secret.config.ts'
import type { ServiceAccountSettings } from './service-account.config.ts'
import type { ServiceSettings } from './service.config.ts'

type Needs = {
  readonly cluster: 'kubernetes.cluster'
  /** Where this run or another stack makes it. */
  readonly namespace?: 'kubernetes.namespace'
}

/** The kinds of the core group. */
export type CoreCatalogue = {
  /** A namespace on one cluster. */
  readonly namespace: {
    readonly settings: NamespaceSettings
    readonly needs: { readonly cluster: 'kubernetes.cluster' }
    readonly offers: 'kubernetes.namespace'
  }
  /** A config map on one cluster. */
  readonly configMap: {
    readonly settings: ConfigMapSettings
    readonly needs: Needs
    readonly offers: 'kubernetes.configMap'
  }
  /** A secret on one cluster. */
  readonly secret: {
    readonly settings: SecretSettings
    readonly needs: Needs
    readonly offers: 'kubernetes.secret'
  }
  /** A service account on one cluster. */
  readonly serviceAccount: {
    readonly settings: ServiceAccountSettings
    readonly needs: Needs & {
      readonly imagePullSecrets: readonly ['kubernetes.secret']
    }
    readonly offers: 'kubernetes.serviceAccount'
  }
  /** A service on one cluster. */
  readonly service: {
    readonly settings: ServiceSettings
    readonly needs: Needs & {
      readonly workload?: 'kubernetes.workload'
    }
    readonly offers: 'kubernetes.service'
  }
  /** A claim of storage on one cluster. */
  readonly persistentVolumeClaim: {
    readonly settings: PersistentVolumeClaimSettings
    readonly needs: Needs & {
      readonly storageClass?: 'kubernetes.storageClass'
    }
    readonly offers: 'kubernetes.claim'
  }
}
