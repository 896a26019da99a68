import type { ProblemCatalogue } from '@konductor/interfaces'

/** What can be wrong with clusters: how they are reached, which they are, and what is put on which. */
export const clusterProblems: ProblemCatalogue[string] = {
  AccessRefused: {
    severity: 'problem',
    means: 'In `konductor doctor`: the cluster knows the user and does not let it see the version (403)',
    fix: 'Bind the user to `system:discovery`, and to what it is to do',
  },
  ClusterDisabled: {
    severity: 'problem',
    means: 'Something names a cluster that is switched off',
    fix: 'Take the name out, or enable the cluster',
  },
  ClusterNotSaid: {
    severity: 'problem',
    means: 'Something says not which cluster it is for, and there is not exactly one',
    fix: '`clusters: [<name>]`',
  },
  ContextMissing: {
    severity: 'either',
    means: 'The kubeconfig has no such context; without one named, that is the context called as the cluster',
    fix: 'Name another, or create it',
  },
  ContextNotSaid: {
    severity: 'either',
    means: 'A kubeconfig of its own has several contexts, and none is called as the cluster',
    fix: '`context: <name>`',
  },
  CredentialPluginFailed: {
    severity: 'problem',
    means: 'In `konductor doctor`: the program that the kubeconfig asks for credentials fails or gives none',
    fix: 'Run it in a shell, and log in with it',
  },
  IdentifierOfAnother: {
    severity: 'problem',
    means: 'A cluster that another module makes says itself which cluster it is, and `identifier` is given too',
    fix: 'Remove `identifier`',
  },
  KubeconfigBroken: {
    severity: 'either',
    means: 'The kubeconfig names a cluster, user, server or certificate that is not there or not usable',
    fix: 'Write it again with the tool of the cluster',
  },
  KubeconfigMissing: {
    severity: 'either',
    means: 'There is no kubeconfig, or its file cannot be read',
    fix: 'Set KUBECONFIG, log in to the cluster, or check the path',
  },
  KubeconfigUnreadable: {
    severity: 'either',
    means: 'The text is no kubeconfig',
    fix: 'Give the output of `kubectl config view --minify --flatten`; write a file again with the tool of the cluster',
  },
  NamedTwice: {
    severity: 'problem',
    means: 'A list of clusters holds one name twice',
    fix: 'Name it once',
  },
  NoClusterMatches: {
    severity: 'problem',
    means: 'No enabled cluster carries the labels that are asked for',
    fix: 'Give a cluster these labels, or name clusters',
  },
  NoIdentifier: {
    severity: 'warning',
    means:
      'In `konductor doctor`: a cluster has no `identifier`, so that another address or name in its kubeconfig replaces everything on it',
    fix: 'Give it one before anything is deployed there',
  },
  NotInCluster: {
    severity: 'either',
    means: '`inCluster` is set, and the program does not run in a pod',
    fix: 'Run it in one, or name a context',
  },
  NothingToCompare: {
    severity: 'problem',
    means: '`expect` stands on a cluster without a kubeconfig, where there is nothing to compare',
    fix: 'Remove `expect`',
  },
  SameCluster: {
    severity: 'problem',
    means: 'Two clusters have the same identity: one would be taken for the other',
    fix: 'Keep one of them, or give each an `identifier` of its own',
  },
  SameServer: {
    severity: 'warning',
    means: 'Two entries lead to one server and cluster under two identities: what is put on both is made twice',
    fix: 'Keep one of the two, or name another context',
  },
  ServerNotVerified: {
    severity: 'warning',
    means: 'The kubeconfig does not verify the server: anybody between can read and change everything',
    fix: "Give the cluster's certificate authority",
  },
  SeveralSources: {
    severity: 'problem',
    means: 'Two ways to one cluster are given, such as `context` and `kubeconfig`',
    fix: 'Keep one',
  },
  UnexpectedAnswer: {
    severity: 'problem',
    means: 'In `konductor doctor`: what answers at the address of a cluster is no API server, or is not well',
    fix: 'Check the address in the kubeconfig, and the cluster',
  },
  UnexpectedCluster: {
    severity: 'either',
    means: 'The kubeconfig leads to another cluster than `expect` says',
    fix: 'Use the right kubeconfig, or correct `expect`',
  },
  UnreachableMeansGone: {
    severity: 'warning',
    means:
      '`PULUMI_K8S_DELETE_UNREACHABLE` is set: other Kubernetes providers of the program forget what is on a cluster that does not answer',
    fix: 'Unset it',
  },
}
