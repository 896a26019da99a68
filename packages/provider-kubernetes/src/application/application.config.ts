import { closed, inParts, unitSettings, type Fault, type TypeOf } from '@konductor/core/config'
import { namespaceProperties, objectProperties } from '../objects/object-properties.ts'
import { standardLabels } from '../objects/standard-labels.ts'
import { deploymentSpec } from '../apps/deployment-spec.ts'
import { besidePodsFaults, podsAt } from '../apps/workload-faults.ts'
import { podFaults } from '../pods/pod-faults.ts'
import { podParts } from '../pods/pod-parts.ts'
import { writtenPod } from '../pods/written-pod.ts'
import { flatPath, podOf } from './application-pod.ts'
import { applicationChecks } from './application-faults.ts'
import { applicationProperties } from './application.properties.ts'

/** The children of an application, by role. */
export const applicationRoles = [
  'workload',
  'service',
  'service-account',
  'config-map',
  'secret',
  'autoscaler',
  'disruption-budget',
  'network-policy',
  'ingress',
  'route',
  'service-monitor',
] as const

/**
 * An application: what `kubernetes.components.applications.<key>` takes.
 *
 * @example
 * // shop: { namespace: shop, image: registry.example.com/shop/web:1.4.2, ports: { http: 8080 } }
 */
export const ApplicationConfig = closed(
  {
    ...namespaceProperties(),
    ...applicationProperties,
    ...objectProperties('application', { control: 'CKV_K8S_22', reason: 'it writes its cache beside its programs' }),
    ...unitSettings(applicationRoles),
  },
  [
    ...besidePodsFaults,
    (config) =>
      (['serviceAccount', 'existingServiceAccount'] as const).flatMap((key) =>
        config.serviceAccountAnnotations === undefined || config[key] === undefined
          ? []
          : [
              {
                _tag: 'Contradiction',
                because: `serviceAccountAnnotations are for an account of its own, and ${key} names another`,
                fix: 'keep one',
                below: ['serviceAccountAnnotations'],
              },
            ],
      ),
    ...applicationChecks,
    inParts(
      (config) => faultsOfPods(config),
      (config) =>
        podParts({
          containers: [() => ({ [nameless]: config }), () => config.sidecars ?? {}],
          security: () => config.podSecurity,
          own: config,
        }).map((part) => () => asWritten(nameless, part(config))),
    ),
  ],
)
export type ApplicationConfig = TypeOf<typeof ApplicationConfig>

/** What Kubernetes would refuse of its pods, where it is written. */
const faultsOfPods = (config: Parameters<typeof podOf>[0]): readonly Fault[] => {
  const name = config.name ?? nameless
  // What each pod of a stateful set has of its own is a volume to its containers.
  const own = Object.keys(config.volumeClaimTemplates ?? {}).map((volume) => [volume, { temporary: true }] as const)
  const written = writtenPod(podOf(config, name))
  const pod = { ...written, volumes: { ...written.volumes, ...Object.fromEntries(own) } }
  const spec = deploymentSpec(
    { ...pod, namespace: 'default' },
    { name, serviceAccountName: name, labels: standardLabels(name) },
  )
  const object = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name }, spec }
  return asWritten(name, podFaults(pod, { name, object, spec: podsAt }))
}

const asWritten = (name: string, faults: readonly Fault[]): readonly Fault[] =>
  faults.map((fault) => ({
    ...fault,
    because: fault.because.replaceAll(nameless, 'main'),
    ...(fault.below === undefined ? {} : { below: flatPath(name, fault.below) }),
  }))

// The key is not known here; nothing that a user may write is called so.
const nameless = 'main-container-of-the-application'
