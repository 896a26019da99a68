import type { ProblemCatalogue, ProblemEntry } from '@konductor/interfaces'
import type { Check } from './checks/check.ts'
import { checks } from './checks/checks.ts'
import { budgetBlocksAll } from './checks/counts.ts'
import { clusterProblems } from './cluster/cluster-problems.ts'
import { manifestProblems } from './manifests/manifest-problems.ts'

/** A check as the table says it: there each text begins with a capital, in a message it goes on after a colon. */
const entryOf = ({ severity, means, fix }: Check): ProblemEntry => ({
  severity,
  means,
  fix: `${fix.charAt(0).toUpperCase()}${fix.slice(1)}`,
})

/** What can be wrong with Kubernetes. */
export const problemCatalogue: ProblemCatalogue = {
  Kubernetes: {
    ...clusterProblems,
    AnnotationsTooLarge: {
      severity: 'problem',
      means: 'The annotations of a namespace are too large together; Kubernetes has one limit for those of an object',
      fix: 'Keep data in a ConfigMap, and a pointer to it in an annotation',
    },
    BadTimeZone: {
      severity: 'problem',
      means: 'The time zone of a cron job is none as IANA calls it; Kubernetes knows neither `Local` nor offsets',
      fix: 'Write a name such as `Europe/Berlin`',
    },
    ClaimOfOneNode: {
      severity: 'warning',
      means: 'Something with several pods mounts a claim of storage that one node can mount at a time',
      fix: 'Let the claim be `ReadWriteMany`, have one pod, or take a stateful set',
    },
    ApplicationNotThere: {
      severity: 'problem',
      means: 'An application names another as source or destination that is not on its cluster',
      fix: 'Put it on that cluster, or name what is there',
    },
    DefaultNamespace: {
      severity: 'warning',
      means: 'Nothing says the namespace of an object, which comes into `default`: nobody closes that one',
      fix: '`namespace: <key>`, or `existingNamespace: default` where that is meant',
    },
    DataFileNotRead: {
      severity: 'problem',
      means: 'A file that a config map is made from is not there, too large, or outside of the project',
      fix: 'Give the path of a file of the project, from the folder of Pulumi.yaml',
    },
    LimitsOutOfOrder: {
      severity: 'problem',
      means:
        'Of a resource, the least, the request, the limit and the most that containers get are not in that order, which Kubernetes refuses',
      fix: 'Change one of them',
    },
    NameNotKept: {
      severity: 'problem',
      means: 'An entry has another key than before, and so its object would have another name: Kubernetes replaces it',
      fix: 'Write the old key as its `name`, which stays for good; without `formerly` it is another object',
    },
    NamespaceMadeHere: {
      severity: 'warning',
      means:
        '`existingNamespace` names a namespace that this stack makes on that cluster: it is not waited for, and what it allows is not looked at',
      fix: '`namespace: <its key>` in place of `existingNamespace`',
    },
    NamespaceNotKnown: {
      severity: 'problem',
      means:
        'An application names another whose namespace another stack makes: its name is not known before that stack is asked',
      fix: 'Write `existingNamespace` and `pods`',
    },
    NamespaceNotThere: {
      severity: 'problem',
      means: 'Something is put on a cluster that its namespace is not on',
      fix: 'Take the cluster out there, or put the namespace on it',
    },
    NotOnCluster: {
      severity: 'problem',
      means: 'Something on a cluster names an entry that is on other clusters only',
      fix: 'Put the entry there too, or take the cluster out',
    },
    OtherApiGroup: {
      severity: 'problem',
      means: 'A rule of a role names a resource that its API groups do not have: it would allow nothing',
      fix: 'Leave `apiGroups` out for what is of Kubernetes itself, or name the group that has it',
    },
    OtherNamespace: {
      severity: 'problem',
      means: 'Something names an entry that is in another namespace, where Kubernetes does not look for it',
      fix: 'Put both into one namespace',
    },
    PlatformNotKnown: {
      severity: 'problem',
      means:
        'A load balancer is to stay within the network, and nothing says whose load balancers the cluster has, on which it depends how',
      fix: '`labels: { platform: aws }` on the cluster; `aws`, `azure` or `gcp`',
    },
    QuotaForbids: {
      severity: 'either',
      means:
        'The quota of a namespace allows less of something than this stack puts into it; a warning where only an update, an autoscaler or a job beside the rest would find no room',
      fix: 'Raise `quota` of the namespace, or ask for less',
    },
    NothingToScaleBy: {
      severity: 'problem',
      means: 'An autoscaler keeps a share of what is requested, and a container requests none',
      fix: 'Request it, or give an amount',
    },
    SameNamespace: {
      severity: 'problem',
      means: 'Two entries make the same namespace on the same cluster',
      fix: 'Keep one, or give one another `name`',
    },
    SamePods: {
      severity: 'problem',
      means: 'Two entries of different kinds that make pods are called the same in one namespace',
      fix: 'Give one of them another key or `name`',
    },
    TwoDefaultClasses: {
      severity: 'problem',
      means: 'Two classes of storage are the default of one cluster: Kubernetes takes the one that was made last',
      fix: 'Keep one of the two',
    },
    SnippetRefused: {
      severity: 'problem',
      means:
        'An annotation of an ingress is configuration in the language of its controller, which whoever writes it rules the controller by',
      fix: 'Say it with another annotation, with a route of the Gateway API, or in a plain ingress with an acknowledgement',
    },
    SourceNotSaid: {
      severity: 'either',
      means:
        'An application, or the namespace of what is behind an ingress, is closed to the network, and nothing says where what is to reach it from outside, or to collect its metrics, comes from',
      fix: '`from: { existingNamespace: <namespace> }`; for a plain ingress `allowFrom` of the application, or a network policy',
    },
  },
  ...manifestProblems,
  'Kubernetes objects': {
    ...Object.fromEntries(checks.map((check) => [check._tag, entryOf(check)])),
    // Of what a plan holds it is a warning; of an application, a problem: there one setting says both.
    [budgetBlocksAll._tag]: {
      ...entryOf(budgetBlocksAll),
      severity: 'either',
      means: `${budgetBlocksAll.means}; of an application, a problem`,
    },
  },
}
