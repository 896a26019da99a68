import type { Path } from '@konductor/core/config'
import { looksSecret } from '../checks/looks-secret.ts'
import { tokensForApiServer } from './api-server-tokens.ts'
import { resolvedAmounts } from './container-resources.ts'
import { isEnvSource } from './env-args.ts'
import { hasDigest, tagOf } from './image.ts'
import { byName } from './in-order.ts'
import { inContainers, onContainers, type PodRule } from './pod-rule.ts'

const amount = (
  side: 'requests' | 'limits',
  of: 'cpu' | 'memory',
  checkov: string,
  more: { readonly trivy: readonly string[]; readonly 'nsa-kubescape'?: readonly string[] },
  what: string,
): PodRule => ({
  id: `${of}-${side}`,
  does: side === 'limits' ? `limits the ${of} of each container` : `keeps ${of} for each container`,
  themes: ['resource limits'],
  supports: { checkov: [checkov], ...more },
  evidence: onContainers(['resources', side, of], { present: true }),
  lostAt: inContainers(({ resources }) =>
    resolvedAmounts(resources)[side][of] === 'none' ? [['resources', side, of]] : [],
  ),
  opening: { control: checkov, what },
})

/** Whether somebody wrote a secret there. */
const isPlainSecret = (name: string, value: unknown): boolean => typeof value === 'string' && looksSecret(name, value)

/** What pods run, read and use. */
export const contentRules: readonly PodRule[] = [
  {
    id: 'version',
    does: 'names the version of each image',
    themes: [],
    supports: { checkov: ['CKV_K8S_14'], trivy: ['KSV-0013'] },
    evidence: onContainers(['image'], { holds: [':'] }),
    lostAt: inContainers(({ image }) =>
      typeof image === 'string' && !hasDigest(image) && ['latest', undefined].includes(tagOf(image)) ? [['image']] : [],
    ),
    opening: {
      control: 'CKV_K8S_14',
      what: 'nobody knows what runs, and each node may run another image',
      closedBy: 'name a version of the image, better its digest',
    },
  },
  {
    id: 'digest',
    does: 'runs the same image for ever',
    themes: [],
    supports: { 'cis-kubernetes@1.8': ['5.5.1'], 'cis-kubernetes@2.0.1': ['5.5.1'], checkov: ['CKV_K8S_43'] },
    evidence: onContainers(['image'], { holds: ['@sha256:'] }),
    // Where an output tells the image, nobody can say so yet.
    lostAt: inContainers(({ image }) => (typeof image === 'string' && hasDigest(image) ? [] : [['image']])),
  },
  {
    id: 'pull',
    does: 'asks the registry whether each pod may have its images',
    themes: ['least privilege'],
    supports: { checkov: ['CKV_K8S_15'] },
    evidence: onContainers(['imagePullPolicy'], { oneOf: ['Always'] }),
    lostAt: inContainers(({ pullPolicy = 'Always' }) => (pullPolicy === 'Always' ? [] : [['pullPolicy']])),
    opening: {
      control: 'CKV_K8S_15',
      what: 'a node that has the image runs it, whoever may have it and whatever is new',
    },
  },
  {
    id: 'no-secrets-in-variables',
    does: 'gives no container secrets as variables',
    themes: [],
    supports: { 'cis-kubernetes@1.8': ['5.4.1'], 'cis-kubernetes@2.0.1': ['5.4.1'], checkov: ['CKV_K8S_35'] },
    evidence: [
      ...onContainers(['env', '*?', 'valueFrom', 'secretKeyRef'], { present: false }),
      ...onContainers(['envFrom', '*?', 'secretRef'], { present: false }),
    ],
    lostAt: inContainers(({ env, envFrom = [] }) => [
      ...byName(env).flatMap(([name, value]): readonly Path[] =>
        (isEnvSource(value) ? value.secret !== undefined : isPlainSecret(name, value)) ? [['env', name]] : [],
      ),
      ...envFrom.flatMap(({ secret }, index): readonly Path[] => (secret === undefined ? [] : [['envFrom', index]])),
    ]),
    opening: {
      control: 'CIS-K8s 5.4.1',
      what: 'the secret is seen by every process of the container, and in whatever prints its variables',
      closedBy: 'keep it in a secret that is mounted, files: { <path>: { secret: <name> } }',
    },
  },
  {
    id: 'no-token',
    does: 'gives its pods no token for the API server',
    themes: ['least privilege'],
    supports: {
      'cis-kubernetes@1.8': ['5.1.6'],
      'cis-kubernetes@2.0.1': ['5.1.6'],
      checkov: ['CKV_K8S_38'],
      trivy: ['KSV-0036'],
      'nsa-kubescape': ['C-0034'],
    },
    evidence: [
      { property: ['automountServiceAccountToken'], expected: { oneOf: [false] } },
      {
        property: ['volumes', '*?', 'projected', 'sources', '*?', 'serviceAccountToken', 'audience'],
        expected: { not: { holds: ['kubernetes.default'] } },
      },
    ],
    lostAt: (pod) => [
      ...(pod.serviceAccountToken === true ? [['serviceAccountToken']] : []),
      ...tokensForApiServer(pod),
    ],
    opening: { control: 'CIS-K8s 5.1.6', what: 'whoever gets into a container has what its service account may do' },
  },
  {
    id: 'account',
    does: 'runs its pods as an account of their own',
    themes: ['least privilege'],
    supports: { 'cis-kubernetes@1.8': ['5.1.5'], 'cis-kubernetes@2.0.1': ['5.1.5'] },
    evidence: [{ property: ['serviceAccountName'], expected: { present: true } }],
    lostAt: ({ serviceAccountName }) => (serviceAccountName === 'default' ? [['existingServiceAccount']] : []),
    opening: { control: 'CIS-K8s 5.1.5', what: 'the pods have the rights of whatever names no account' },
  },
  amount('requests', 'cpu', 'CKV_K8S_10', { trivy: ['KSV-0015'] }, 'the container may get no processor time'),
  amount(
    'limits',
    'cpu',
    'CKV_K8S_11',
    { trivy: ['KSV-0011'], 'nsa-kubescape': ['C-0270'] },
    'the container may take all the processor time that others do not keep',
  ),
  amount(
    'requests',
    'memory',
    'CKV_K8S_12',
    { trivy: ['KSV-0016'] },
    'the container may be put where there is no memory',
  ),
  amount(
    'limits',
    'memory',
    'CKV_K8S_13',
    { trivy: ['KSV-0018'], 'nsa-kubescape': ['C-0271'] },
    'the container may take all the memory of its node',
  ),
]

const probe = (which: 'liveness' | 'readiness', does: string, control: string, what: string): PodRule => ({
  id: which,
  does,
  themes: [],
  supports: { checkov: [control] },
  evidence: [{ property: ['containers', '*', `${which}Probe`], expected: { present: true } }],
  lostAt: inContainers(({ probes }, first) => (first || probes?.[which] !== undefined ? [] : [['probes', which]])),
  opening: { control, what, closedBy: `add ${which}: { http: { path: /healthz, port: <name> } }` },
})

/** How containers that go on are asked whether they are well. */
export const probeRules: readonly PodRule[] = [
  probe(
    'liveness',
    'starts a container again that hangs',
    'CKV_K8S_8',
    'a container that hangs is never started again',
  ),
  probe(
    'readiness',
    'asks a container only when it is ready',
    'CKV_K8S_9',
    'a container is asked before it is ready, and an update goes on although it never gets ready',
  ),
]
