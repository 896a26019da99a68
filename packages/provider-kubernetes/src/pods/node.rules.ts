import type { ControlIds, Path } from '@konductor/core/config'
import { byName } from './in-order.ts'
import type { PodArgs } from './pod-args.ts'
import { inContainers, onContainers, type PodRule } from './pod-rule.ts'

const cis = (id: string) => ({ 'cis-kubernetes@1.8': [id], 'cis-kubernetes@2.0.1': [id] })

const ofNode = (
  id: string,
  key: 'hostNetwork' | 'hostPID' | 'hostIPC',
  control: string,
  shares: string,
  supports: ControlIds,
): PodRule => ({
  id,
  does: `shares no ${shares} with its node`,
  themes: key === 'hostNetwork' ? ['network isolation'] : ['hardening'],
  supports: { ...cis(control), ...supports },
  evidence: [{ property: [key], expected: { present: false } }],
  lostAt: (pod) => (pod[key] === true ? [[key]] : []),
  opening: { control: `CIS-K8s ${control}`, what: `the pods have the ${shares} of their node` },
})

/** What pods have of their node. */
export const nodeRules: readonly PodRule[] = [
  ofNode('own-processes', 'hostPID', '5.2.3', 'processes', {
    checkov: ['CKV_K8S_17'],
    trivy: ['KSV-0010'],
    'nsa-kubescape': ['C-0038'],
  }),
  ofNode('own-memory', 'hostIPC', '5.2.4', 'memory between processes', {
    checkov: ['CKV_K8S_18'],
    trivy: ['KSV-0008'],
    'nsa-kubescape': ['C-0038'],
  }),
  ofNode('own-network', 'hostNetwork', '5.2.5', 'network', {
    checkov: ['CKV_K8S_19'],
    trivy: ['KSV-0009'],
    'nsa-kubescape': ['C-0041'],
  }),
  {
    id: 'no-host-ports',
    does: 'takes no port of its node',
    themes: ['network isolation'],
    supports: {
      'cis-kubernetes@1.8': ['5.2.13'],
      'cis-kubernetes@2.0.1': ['5.2.12'],
      checkov: ['CKV_K8S_26'],
      trivy: ['KSV-0024'],
      'nsa-kubescape': ['C-0044'],
    },
    evidence: onContainers(['ports', '*?', 'hostPort'], { present: false }),
    lostAt: inContainers(({ ports }) =>
      byName(ports).flatMap(([name, port]) =>
        typeof port === 'object' && port.hostPort !== undefined ? [['ports', name, 'hostPort']] : [],
      ),
    ),
    opening: {
      control: 'CIS-K8s 5.2.12',
      what: 'it is reached at its node, around services and network policies',
    },
  },
  {
    id: 'no-host-paths',
    does: 'mounts nothing of its node',
    themes: ['hardening', 'least privilege'],
    supports: {
      'cis-kubernetes@1.8': ['5.2.12'],
      'cis-kubernetes@2.0.1': ['5.2.11'],
      checkov: ['CKV_K8S_27'],
      trivy: ['KSV-0006', 'KSV-0023'],
    },
    evidence: [{ property: ['volumes', '*?', 'hostPath'], expected: { present: false } }],
    lostAt: (pod) => [...hostPathsOfPod(pod), ...hostPathsOfContainers(pod)],
    opening: {
      control: 'CIS-K8s 5.2.11',
      what: 'the container reads, and unless it is read-only writes, files of its node',
    },
  },
]

const hostPathsOfPod = ({ volumes }: PodArgs): readonly Path[] =>
  byName(volumes).flatMap(([name, { hostPath }]) => (hostPath === undefined ? [] : [['volumes', name, 'hostPath']]))

const hostPathsOfContainers = inContainers(({ files }) =>
  byName(files).flatMap(([path, { hostPath }]) => (hostPath === undefined ? [] : [['files', path, 'hostPath']])),
)
