import * as fc from 'fast-check'
import { output } from '@pulumi/pulumi/output.js'
import { describe, expect, it } from 'vitest'
import { amountOf } from '../core/amount.ts'
import { containerResources, resolvedAmounts } from './container-resources.ts'
import { containerSpec } from './container-spec.ts'
import { envSpec, variablesInOrder } from './env-spec.ts'
import type { PodArgs } from './pod-args.ts'
import { podSpec } from './pod-spec.ts'
import { podTemplate } from './pod-template.ts'
import { volumeName } from './volume-name.ts'

const image = 'registry.example.com/shop/web:1.4.2'
const of = { name: 'web', serviceAccountName: 'web' }
const pod = (over: Partial<PodArgs> = {}): PodArgs => ({ containers: { web: { image } }, ...over })

describe('the amounts of a container', () => {
  it('are these by default', () => {
    expect(containerResources()).toEqual({
      requests: { cpu: '100m', memory: '128Mi' },
      limits: { cpu: '500m', memory: '512Mi' },
    })
  })

  it.each([
    [{ requests: { memory: '1Gi' } }, { requests: { memory: '1Gi' }, limits: { memory: '1Gi' } }],
    [{ limits: { cpu: '50m' } }, { requests: { cpu: '50m' }, limits: { cpu: '50m' } }],
    [{ limits: { memory: '256Mi' } }, { requests: { memory: '128Mi' }, limits: { memory: '256Mi' } }],
  ])('that are not written give way to those that are: %j', (own, expected) => {
    expect(containerResources(own)).toMatchObject(expected)
  })

  it('are none where they are to be', () => {
    expect(
      containerResources({ requests: { cpu: 'none' }, limits: { cpu: 'none', 'ephemeral-storage': '1Gi' } }),
    ).toEqual({
      requests: { memory: '128Mi' },
      limits: { 'ephemeral-storage': '1Gi', memory: '512Mi' },
    })
  })

  it('never request more than the limit, whichever of the two is written', () => {
    const amount = fc.integer({ min: 1, max: 4096 }).map((mebibytes) => `${mebibytes}Mi`)
    fc.assert(
      fc.property(fc.constantFrom('requests', 'limits'), amount, (side, memory) => {
        const { requests, limits } = resolvedAmounts({ [side]: { memory } })
        expect(amountOf(requests['memory'] ?? 0)).toBeLessThanOrEqual(amountOf(limits['memory'] ?? 0))
      }),
    )
  })
})

describe('variables', () => {
  it('are by name, but for those that others name, which come before', () => {
    expect(variablesInOrder({ C: 'c', B: 'b', A: 'http://$(HOST):$(PORT)', HOST: '$(C)', PORT: '80' })).toEqual([
      'C',
      'HOST',
      'PORT',
      'A',
      'B',
    ])
  })

  it('that name each other, or nothing that there is, are all there once', () => {
    expect(variablesInOrder({ A: '$(B)', B: '$(A)', C: '$(D) $$(A)' })).toEqual(['B', 'A', 'C'])
  })

  it('are the same whatever the order they are written in', () => {
    const names = ['A', 'B', 'C', 'D', 'E']
    const value = fc.array(fc.constantFrom(...names.map((name) => `$(${name})`), 'x')).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), fc.func(fc.integer()), (env, order) => {
        const shuffled = Object.fromEntries(Object.entries(env).sort(([a], [b]) => order(a) - order(b)))
        expect(variablesInOrder(shuffled)).toEqual(variablesInOrder(env))
        expect([...variablesInOrder(env)].sort()).toEqual(Object.keys(env).sort())
      }),
    )
  })

  it('take an output as a value, and never look into it', () => {
    const value = output('x')
    expect(envSpec({ A: value })).toEqual([{ name: 'A', value }])
  })
})

describe('the name of a volume', () => {
  it.each([
    ['web', '/etc/app', 'web--etc-app'],
    ['web', '/data', 'web--data'],
    ['web', '/etc-app', 'web--etc-app-1d9e7a86'],
    ['web', '/var/cache/My App', 'web--var-cache-my-app-7bce31ff'],
  ])('of %s at %s is %s', (container, path, name) => {
    expect(volumeName(container, path)).toBe(name)
  })

  it('is one that Kubernetes takes, and no other has it', () => {
    const part = fc.stringMatching(/^[A-Za-z0-9._-]{1,40}$/).filter((each) => !/^\.+$/.test(each))
    const path = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => `/${parts.join('/')}`)
    const container = fc.stringMatching(/^[a-z]([a-z0-9-]{0,20}[a-z0-9])?$/)
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(container, path), { selector: ([a, b]) => `${a} ${b}` }), (all) => {
        const names = all.map(([a, b]) => volumeName(a, b))
        expect(names.filter((name) => !/^(?=.{1,63}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(name))).toEqual([])
        expect(new Set(names).size).toBe(names.length)
      }),
    )
  })
})

describe('a pod', () => {
  it('has the container called as its workload first, then the others by name', () => {
    const { containers } = podSpec(pod({ containers: { zebra: { image }, web: { image }, ant: { image } } }), of)
    expect(Array.isArray(containers) && containers.map((each) => Reflect.get(Object(each), 'name'))).toEqual([
      'web',
      'ant',
      'zebra',
    ])
  })

  it('is hardened in every container, those that come first among them', () => {
    const spec = podSpec(
      pod({
        initContainers: [
          { name: 'first', image },
          { name: 'beside', image, sidecar: true },
        ],
      }),
      of,
    )
    const closed = {
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      privileged: false,
      readOnlyRootFilesystem: true,
      runAsGroup: 10_001,
      runAsNonRoot: true,
      runAsUser: 10_001,
      seccompProfile: { type: 'RuntimeDefault' },
    }
    const {
      privileged: _p,
      capabilities: _c,
      allowPrivilegeEscalation: _a,
      readOnlyRootFilesystem: _r,
      ...ofPod
    } = closed
    expect(spec).toMatchObject({
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      securityContext: { ...ofPod, fsGroup: 10_001 },
      initContainers: [
        { name: 'first', securityContext: closed },
        { name: 'beside', restartPolicy: 'Always', securityContext: closed },
      ],
      containers: [{ name: 'web', securityContext: closed }],
    })
  })

  it('gives what is privileged the escalation that Kubernetes asks for, and nothing else', () => {
    const { container } = containerSpec('web', { image, security: { privileged: true } })
    expect(container.securityContext).toMatchObject({
      privileged: true,
      allowPrivilegeEscalation: true,
      capabilities: { drop: ['ALL'] },
      readOnlyRootFilesystem: true,
      runAsNonRoot: true,
    })
    expect(
      containerSpec('web', { image, security: { addCapabilities: ['SYS_ADMIN'] } }).container.securityContext,
    ).toMatchObject({ allowPrivilegeEscalation: true, capabilities: { drop: ['ALL'], add: ['SYS_ADMIN'] } })
  })

  it('on the network of its node still asks the cluster for names', () => {
    expect(podSpec(pod({ hostNetwork: true }), of)).toMatchObject({
      hostNetwork: true,
      dnsPolicy: 'ClusterFirstWithHostNet',
    })
    expect(podSpec(pod(), of)).not.toHaveProperty('dnsPolicy')
  })

  it('is spread over nodes and zones where its workload can be told apart, unless it is not to be', () => {
    const selector = { app: 'web' }
    const keys = (args: PodArgs) => {
      const { topologySpreadConstraints: all } = podSpec(args, { ...of, selector })
      return Array.isArray(all) ? all.map((each) => Reflect.get(Object(each), 'topologyKey')) : []
    }
    expect(keys(pod())).toEqual(['kubernetes.io/hostname', 'topology.kubernetes.io/zone'])
    expect(keys(pod({ topologySpread: false }))).toEqual([])
    expect(keys(pod({ topologySpread: [{ topologyKey: 'rack' }] }))).toEqual(['rack'])
    expect(podSpec(pod(), of)).not.toHaveProperty('topologySpreadConstraints')
  })

  it('has /tmp to write to, unless something else is mounted there', () => {
    const mounts = (files?: NonNullable<PodArgs['containers'][string]['files']>) =>
      containerSpec('web', { image, ...(files === undefined ? {} : { files }) })
    expect(mounts().volumes).toEqual([{ name: 'web--tmp', emptyDir: { sizeLimit: '128Mi' } }])
    expect(mounts({ '/tmp': { claim: 'data' } }).volumes).toEqual([
      { name: 'web--tmp', persistentVolumeClaim: { claimName: 'data' } },
    ])
  })

  it('shares a volume by its name, and mounts read-only what is not written to', () => {
    const { container, volumes } = containerSpec('web', {
      image,
      files: {
        '/a': { configMap: 'a' },
        '/b': { claim: 'b' },
        '/c': { volume: 'work', readOnly: true },
        '/d': { hostPath: '/x' },
      },
    })
    expect(container.volumeMounts).toEqual([
      { name: 'web--a', mountPath: '/a', readOnly: true },
      { name: 'web--b', mountPath: '/b', readOnly: false },
      { name: 'work', mountPath: '/c', readOnly: true },
      { name: 'web--d', mountPath: '/d', readOnly: true },
      { name: 'web--tmp', mountPath: '/tmp', readOnly: false },
    ])
    expect(volumes.map(({ name }) => name)).toEqual(['web--a', 'web--b', 'web--d', 'web--tmp'])
    expect(volumes[0]).toEqual({ name: 'web--a', configMap: { name: 'a', defaultMode: 0o440 } })
  })

  it('keeps the labels that it is selected by, whatever else it is labelled', () => {
    const labels = { 'app.kubernetes.io/name': 'web' }
    const template = podTemplate(pod({ podLabels: { 'app.kubernetes.io/name': 'api', team: 'a' } }), of, labels)
    expect(template.metadata).toEqual({ labels: { 'app.kubernetes.io/name': 'web', team: 'a' } })
  })
})
