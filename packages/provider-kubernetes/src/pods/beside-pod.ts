import type { PodConfig } from './pod.config.ts'

/** The settings of a workload that are not those of its pods. */
export const besidePod = <S extends PodConfig>(settings: S): Omit<S, keyof PodConfig> => {
  const {
    affinity: _affinity,
    containers: _containers,
    dnsPolicy: _dnsPolicy,
    existingImagePullSecrets: _existingImagePullSecrets,
    existingServiceAccount: _existingServiceAccount,
    hostIPC: _hostIPC,
    hostNetwork: _hostNetwork,
    hostPID: _hostPID,
    imagePullSecrets: _imagePullSecrets,
    initContainers: _initContainers,
    nodeSelector: _nodeSelector,
    podAnnotations: _podAnnotations,
    podLabels: _podLabels,
    priorityClass: _priorityClass,
    runtimeClass: _runtimeClass,
    security: _security,
    serviceAccount: _serviceAccount,
    serviceAccountToken: _serviceAccountToken,
    serviceLinks: _serviceLinks,
    terminationGracePeriodSeconds: _terminationGracePeriodSeconds,
    tolerations: _tolerations,
    topologySpread: _topologySpread,
    volumes: _volumes,
    ...rest
  } = settings
  return rest
}
