type Texts = Readonly<Record<string, string>>

/** Annotations that keep a load balancer within the network of its cluster, by the label `platform` of the cluster. */
const byPlatform: Readonly<Record<string, Texts>> = {
  aws: {
    // Read by the controller of AWS, and by what came with Kubernetes before it.
    'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internal',
    'service.beta.kubernetes.io/aws-load-balancer-internal': 'true',
  },
  azure: { 'service.beta.kubernetes.io/azure-load-balancer-internal': 'true' },
  gcp: { 'networking.gke.io/load-balancer-type': 'Internal' },
}

/** Each of them, whatever the platform. */
export const internalPairs: readonly (readonly [key: string, value: string])[] = Object.values(byPlatform).flatMap(
  (each) => Object.entries(each),
)

/** Platforms whose load balancers can be kept within the network. */
export const knownPlatforms: readonly string[] = Object.keys(byPlatform)

/** Annotations that keep a load balancer within the network of its cluster; nothing where the platform is not known. */
export const internalAnnotations = (platform: string | undefined): Texts | undefined =>
  platform !== undefined && Object.hasOwn(byPlatform, platform) ? byPlatform[platform] : undefined

/** The annotations that say otherwise, on whatever platform: with one of them a load balancer stands in the internet. */
export const publicAnnotations = (annotations: Readonly<Record<string, unknown>> = {}): readonly string[] =>
  internalPairs.flatMap(([key, value]) => (annotations[key] === undefined || annotations[key] === value ? [] : [key]))

/** Whether annotations already keep a load balancer within the network, on whatever platform. */
export const saysInternal = (annotations: Readonly<Record<string, unknown>> = {}): boolean =>
  internalPairs.some(([key, value]) => annotations[key] === value)
