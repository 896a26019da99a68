/** A version that is bundled, and where it was seen. */
export interface BundledVersion {
  readonly version: string
  /** Day on which the publisher released it. */
  readonly released: string
  /** Where the publisher lists it. */
  readonly source: string
}

/** Day on which somebody looked. */
export const bundledOn = '2026-11-22'

/**
 * The versions that come with this package, by component. Each was seen where its source says: a Go module's list of
 * versions, or the tags of a repository; what nobody saw is not here. docs/versions.md says how to look again.
 */
export const bundledVersions: Readonly<Record<string, BundledVersion>> = {
  argocd: {
    version: 'v3.6.1',
    released: '2026-11-04',
    source: 'Go module github.com/argoproj/argo-cd/v3',
  },
  'cert-manager': {
    version: 'v1.21.2',
    released: '2026-09-10',
    source: 'Go module github.com/cert-manager/cert-manager',
  },
  'containerized-data-importer': {
    version: 'v1.66.0',
    released: '2026-08-05',
    source: 'tags of github.com/kubevirt/containerized-data-importer',
  },
  crossplane: {
    version: 'v2.3.4',
    released: '2026-07-23',
    source: 'tags of github.com/crossplane/crossplane',
  },
  flux: {
    version: 'v2.9.5',
    released: '2026-08-31',
    source: 'Go module github.com/fluxcd/flux2/v2',
  },
  'flux-operator': {
    version: 'v0.59.0',
    released: '2026-08-31',
    source: 'Go module github.com/controlplaneio-fluxcd/flux-operator',
  },
  'hostpath-provisioner': {
    version: 'v0.25.2',
    released: '2026-06-21',
    source: 'tags of github.com/kubevirt/hostpath-provisioner',
  },
  kubevirt: {
    version: 'v1.9.0',
    released: '2026-07-30',
    source: 'tags of github.com/kubevirt/kubevirt',
  },
  multus: {
    version: 'v4.3.0',
    released: '2026-05-29',
    source: 'tags of github.com/k8snetworkplumbingwg/multus-cni',
  },
  prometheus: {
    version: '88.5.3',
    released: '2026-08-21',
    source: 'tags kube-prometheus-stack-* of github.com/prometheus-community/helm-charts',
  },
  'pulumi-operator': {
    version: 'v2.9.0',
    released: '2026-07-29',
    source: 'tags of github.com/pulumi/pulumi-kubernetes-operator',
  },
}
