/** Resources of Kubernetes itself, and what it asks about as if it were one, by API group; the core group has no name. */
const resources: Readonly<Record<string, string>> = {
  '': 'bindings componentstatuses configmaps endpoints events groups limitranges namespaces nodes persistentvolumeclaims persistentvolumes pods podtemplates replicationcontrollers resourcequotas secrets serviceaccounts services users',
  'admissionregistration.k8s.io':
    'mutatingwebhookconfigurations validatingadmissionpolicies validatingadmissionpolicybindings validatingwebhookconfigurations',
  'apiextensions.k8s.io': 'customresourcedefinitions',
  'apiregistration.k8s.io': 'apiservices',
  apps: 'controllerrevisions daemonsets deployments replicasets statefulsets',
  autoscaling: 'horizontalpodautoscalers',
  batch: 'cronjobs jobs',
  'authentication.k8s.io': 'selfsubjectreviews tokenreviews uids userextras',
  'authorization.k8s.io':
    'localsubjectaccessreviews selfsubjectaccessreviews selfsubjectrulesreviews subjectaccessreviews',
  'certificates.k8s.io': 'certificatesigningrequests signers',
  'coordination.k8s.io': 'leases',
  'discovery.k8s.io': 'endpointslices',
  'events.k8s.io': 'events',
  'gateway.networking.k8s.io': 'gatewayclasses gateways grpcroutes httproutes referencegrants',
  'networking.k8s.io': 'ingressclasses ingresses networkpolicies',
  'node.k8s.io': 'runtimeclasses',
  policy: 'poddisruptionbudgets',
  'rbac.authorization.k8s.io': 'clusterrolebindings clusterroles rolebindings roles',
  'scheduling.k8s.io': 'priorityclasses',
  'storage.k8s.io': 'csidrivers csinodes csistoragecapacities storageclasses volumeattachments',
}

const groups = new Map<string, readonly string[]>()
for (const [group, names] of Object.entries(resources))
  for (const name of names.split(' ')) if (name !== '') groups.set(name, [...(groups.get(name) ?? []), group])

/** `pods` of `pods/log`. */
const kindOf = (resource: string): string => resource.split('/')[0] ?? resource

/** The groups that have a resource of Kubernetes itself; none of others. */
export const groupsOf = (resource: string): readonly string[] => groups.get(kindOf(resource)) ?? []

/** Whether all resources of a group are known here. */
export const isKnownGroup = (group: string): boolean => (resources[group] ?? '') !== ''

/** Every resource that is known here. */
export const knownResources: readonly string[] = [...groups.keys()]
