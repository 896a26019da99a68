import { claiming, openingsOf, published, supportedControls, verifyClaims } from '@konductor/core/config'
import { describe, expect, it } from 'vitest'
import { jobSafeguards, podOpenings, podSafeguards } from './pod.controls.ts'
import type { PodArgs } from './pod-args.ts'
import { podSpec } from './pod-spec.ts'

const image = `registry.example.com/shop/web@sha256:${'0'.repeat(64)}`
const probes = { liveness: { tcp: 80 }, readiness: { tcp: 80 } }
const web = { image, probes }
const closed: PodArgs = { containers: { web } }
const safeguards = podSafeguards(['spec'])
const of = (container: object, pod: Partial<PodArgs> = {}): PodArgs => ({
  ...pod,
  containers: { web: { ...web, ...container } },
})

/** Openings as an acknowledgement names them, with the setting that opens. */
const opened = (pod: PodArgs) =>
  podOpenings(pod).flatMap(({ open, control, below }) => (open ? [`${control} ${below.join('.')}`] : []))

it('says what closes what is open because something is missing', () => {
  const pod = { containers: { web: { image: 'a/b', env: { PASSWORD: 'changeme' } } } }
  expect(podOpenings(pod).flatMap(({ open, control, closedBy }) => (open ? [`${control}: ${closedBy}`] : []))).toEqual([
    'CKV_K8S_14: name a version of the image, better its digest',
    'CIS-K8s 5.4.1: keep it in a secret that is mounted, files: { <path>: { secret: <name> } }',
    'CKV_K8S_8: add liveness: { http: { path: /healthz, port: <name> } }',
    'CKV_K8S_9: add readiness: { http: { path: /healthz, port: <name> } }',
  ])
})

describe('what pods open', () => {
  it('is nothing by default, and what could be is known', () => {
    expect(opened(closed)).toEqual([])
    expect([...new Set(podOpenings(closed).map(({ control }) => control))].sort()).toEqual([
      'CIS-K8s 5.1.5',
      'CIS-K8s 5.1.6',
      'CIS-K8s 5.2.11',
      'CIS-K8s 5.2.12',
      'CIS-K8s 5.2.2',
      'CIS-K8s 5.2.3',
      'CIS-K8s 5.2.4',
      'CIS-K8s 5.2.5',
      'CIS-K8s 5.2.6',
      'CIS-K8s 5.2.7',
      'CIS-K8s 5.2.9',
      'CIS-K8s 5.4.1',
      'CIS-K8s 5.6.2',
      'CKV_K8S_10',
      'CKV_K8S_11',
      'CKV_K8S_12',
      'CKV_K8S_13',
      'CKV_K8S_14',
      'CKV_K8S_15',
      'CKV_K8S_22',
      'CKV_K8S_40',
      'CKV_K8S_8',
      'CKV_K8S_9',
    ])
  })

  it.each<[string, PodArgs, readonly string[]]>([
    ['privileged', of({ security: { privileged: true } }), ['CIS-K8s 5.2.2 containers.web.security.privileged']],
    [
      'escalation',
      of({ security: { allowPrivilegeEscalation: true } }),
      ['CIS-K8s 5.2.6 containers.web.security.allowPrivilegeEscalation'],
    ],
    [
      'a capability',
      of({ security: { addCapabilities: ['NET_BIND_SERVICE', 'NET_ADMIN'] } }),
      ['CIS-K8s 5.2.9 containers.web.security.addCapabilities.1'],
    ],
    ['the capability that is allowed everywhere', of({ security: { addCapabilities: ['NET_BIND_SERVICE'] } }), []],
    ['root', of({ security: { runAsUser: 0 } }), ['CIS-K8s 5.2.7 containers.web.security.runAsUser']],
    ['root of the pod', of({}, { security: { runAsUser: 0 } }), ['CIS-K8s 5.2.7 security.runAsUser']],
    ['a user of the node', of({ security: { runAsUser: 1000 } }), ['CKV_K8S_40 containers.web.security.runAsUser']],
    ['a group of the node', of({}, { security: { runAsGroup: 0 } }), ['CKV_K8S_40 security.runAsGroup']],
    [
      'the group root',
      of({}, { security: { fsGroup: 0, supplementalGroups: [20_000, 0] } }),
      ['CKV_K8S_40 security.fsGroup', 'CKV_K8S_40 security.supplementalGroups.1'],
    ],
    [
      'all system calls',
      of({ security: { seccompProfile: 'Unconfined' } }),
      ['CIS-K8s 5.6.2 containers.web.security.seccompProfile'],
    ],
    [
      'a file system to write to',
      of({ security: { writableRootFilesystem: true } }),
      ['CKV_K8S_22 containers.web.security.writableRootFilesystem'],
    ],
    ['the network of the node', of({}, { hostNetwork: true }), ['CIS-K8s 5.2.5 hostNetwork']],
    ['the processes of the node', of({}, { hostPID: true }), ['CIS-K8s 5.2.3 hostPID']],
    ['the memory of the node', of({}, { hostIPC: true }), ['CIS-K8s 5.2.4 hostIPC']],
    [
      'a port of the node',
      of({ ports: { http: { port: 80, hostPort: 80 } } }),
      ['CIS-K8s 5.2.12 containers.web.ports.http.hostPort'],
    ],
    [
      'a folder of the node',
      of({ files: { '/host': { hostPath: '/var/log' } } }, { volumes: { logs: { hostPath: '/var/log' } } }),
      ['CIS-K8s 5.2.11 volumes.logs.hostPath', 'CIS-K8s 5.2.11 containers.web.files./host.hostPath'],
    ],
    ['no version', of({ image: 'web' }), ['CKV_K8S_14 containers.web.image']],
    ['the latest version', of({ image: 'localhost:5000/web:latest' }), ['CKV_K8S_14 containers.web.image']],
    ['a version without a digest', of({ image: 'web:1.4.2' }), []],
    ['an image that the node has', of({ pullPolicy: 'IfNotPresent' }), ['CKV_K8S_15 containers.web.pullPolicy']],
    ['a secret as variable', of({ env: { A: { secret: 'a', key: 'b' } } }), ['CIS-K8s 5.4.1 containers.web.env.A']],
    [
      'what looks like a secret, in plain text',
      of({ env: { DB_PASSWORD: 'abc', TOKEN: '/run/token', API_KEY: '', TOKENS_URL: 'x' } }),
      ['CIS-K8s 5.4.1 containers.web.env.DB_PASSWORD'],
    ],
    ['secrets as variables', of({ envFrom: [{ secret: 'a' }] }), ['CIS-K8s 5.4.1 containers.web.envFrom.0']],
    ['a token', of({}, { serviceAccountToken: true }), ['CIS-K8s 5.1.6 serviceAccountToken']],
    [
      'a token for the API server by another name',
      of(
        { files: { '/vault': { token: { audience: 'vault' } }, '/api': { token: { audience: 'kubernetes' } } } },
        { volumes: { api: { token: { audience: 'https://kubernetes.default.svc.cluster.local' } } } },
      ),
      ['CIS-K8s 5.1.6 volumes.api.token.audience', 'CIS-K8s 5.1.6 containers.web.files./api.token.audience'],
    ],
    ['the account of all', of({}, { serviceAccountName: 'default' }), ['CIS-K8s 5.1.5 existingServiceAccount']],
    [
      'no limits',
      of({ resources: { requests: { cpu: 'none', memory: 'none' }, limits: { cpu: 'none', memory: 'none' } } }),
      [
        'CKV_K8S_10 containers.web.resources.requests.cpu',
        'CKV_K8S_11 containers.web.resources.limits.cpu',
        'CKV_K8S_12 containers.web.resources.requests.memory',
        'CKV_K8S_13 containers.web.resources.limits.memory',
      ],
    ],
    [
      'no probes',
      { containers: { web: { image } } },
      ['CKV_K8S_8 containers.web.probes.liveness', 'CKV_K8S_9 containers.web.probes.readiness'],
    ],
    [
      'something in a container that comes first, which nobody probes',
      { ...closed, initContainers: [{ name: 'first', image, security: { privileged: true } }] },
      ['CIS-K8s 5.2.2 initContainers.0.security.privileged'],
    ],
  ])('with %s is said at its setting, and drops what it gives up', (_, pod, expected) => {
    expect(opened(pod)).toEqual(expected)
    const lost = openingsOf(safeguards, pod).flatMap(({ open, control }) => (open ? [control] : []))
    const [control] = expected[0]?.split(/ (?=\S+$)/) ?? []
    if (control !== undefined) expect(lost).toContain(control)
  })

  it('of jobs are no probes', () => {
    expect(openingsOf(jobSafeguards(['spec']), { containers: { web: { image } } }).filter(({ open }) => open)).toEqual(
      [],
    )
  })

  const claimed = (pod: PodArgs) => safeguards.flatMap(({ id, lost }) => (lost?.(pod) === true ? [] : [id]))
  it.each<[string, object]>([
    ['a container', { containers: { web: { ...web, security: { privileged: true } } } }],
    ['one that comes first', { initContainers: [{ name: 'first', image, security: { privileged: true } }] }],
  ])('leaves %s that is privileged nothing to claim that no manifest takes from it', (_, over) => {
    const left = claimed({ ...closed, ...over })
    expect(claimed(closed).filter((id) => !left.includes(id))).toEqual([
      'unprivileged',
      'no-escalation',
      'capabilities-dropped',
      'no-capabilities',
      'seccomp',
    ])
    const all = supportedControls(safeguards, closed)
    const without = supportedControls(safeguards, { ...closed, ...over })
    expect(all['cis-kubernetes@2.0.1']?.filter((id) => !without['cis-kubernetes@2.0.1']?.includes(id))).toEqual([
      '5.2.2',
      '5.2.6',
      '5.2.8',
      '5.2.9',
      '5.6.2',
    ])
  })

  it('is seen in a plan, whoever makes a container privileged', () => {
    const type = 'konductor:kubernetes:Pods'
    const brokenBy = (security: object, of: 'containers' | 'initContainers') => {
      const { containers, ...spec } = podSpec(closed, { name: 'web', serviceAccountName: 'web' })
      const [first] = Array.isArray(containers) ? containers : []
      const more = { ...first, securityContext: { ...Object(first).securityContext, ...security } }
      const inputs = { spec: { ...spec, containers, [of]: [more] } }
      const outputs = claiming(claimed(closed))
      return verifyClaims(
        [
          { urn: 'c', type, name: 'web', custom: false, inputs: {}, outputs },
          { urn: 'o', type: 'o', name: 'web', custom: true, parent: 'c', inputs },
        ],
        { [type]: published(safeguards) },
      ).flatMap(({ verdict, safeguard }) => (verdict === 'broken' ? [safeguard] : []))
    }
    const privileged = { privileged: true, allowPrivilegeEscalation: true }
    const all = ['unprivileged', 'no-escalation', 'capabilities-dropped', 'no-capabilities', 'seccomp']
    expect(brokenBy({}, 'containers')).toEqual([])
    expect(brokenBy(privileged, 'containers')).toEqual(all)
    expect(brokenBy(privileged, 'initContainers')).toEqual(all)
  })
})
