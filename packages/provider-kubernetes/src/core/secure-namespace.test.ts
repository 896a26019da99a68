import { Provider } from '@pulumi/kubernetes/provider.js'
import { componentFaults, record } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import { namespaceRoles } from './namespace.config.ts'
import { SecureNamespace, type SecureNamespaceArgs } from './secure-namespace.ts'

const made = (args: SecureNamespaceArgs = {}, name = 'shop') =>
  record(() => {
    const provider = new Provider('kubernetes-dev', { kubeconfig: '', context: 'dev' })
    new SecureNamespace(name, args, { providers: [provider] })
  })

const roleOf = (name: string) => name.replace(/^shop-?/, '') || 'main'
const rank = (name: string) => namespaceRoles.findIndex((role) => role === roleOf(name))

/** By role: the order in which they reach the engine is theirs. */
const children = async (args: SecureNamespaceArgs = {}) =>
  (await made(args))
    .filter(({ custom, parent }) => custom && parent !== undefined)
    .sort((a, b) => rank(a.name) - rank(b.name))

const inputsOf = async (name: string, args: SecureNamespaceArgs = {}) =>
  (await children(args)).find((child) => child.name === name)?.inputs

describe('a secure namespace', () => {
  it('keeps the rules of components', async () => {
    expect(await componentFaults(() => new SecureNamespace('shop'))).toEqual([])
  })

  it('is a namespace with quota, limits, closed network, DNS and no token, all on its cluster and inside it', async () => {
    expect(
      (await children()).map(({ type, name, parent, provider, inputs }) => [
        type,
        name,
        parent,
        provider,
        inputs['metadata'],
      ]),
    ).toEqual([
      ['kubernetes:core/v1:Namespace', 'shop', 'shop', 'kubernetes-dev', expect.objectContaining({ name: 'shop' })],
      [
        'kubernetes:core/v1:ResourceQuota',
        'shop-quota',
        'shop',
        'kubernetes-dev',
        { name: 'quota', namespace: 'shop' },
      ],
      ['kubernetes:core/v1:LimitRange', 'shop-limits', 'shop', 'kubernetes-dev', { name: 'limits', namespace: 'shop' }],
      [
        'kubernetes:networking.k8s.io/v1:NetworkPolicy',
        'shop-deny-all',
        'shop',
        'kubernetes-dev',
        { name: 'deny-all', namespace: 'shop' },
      ],
      [
        'kubernetes:networking.k8s.io/v1:NetworkPolicy',
        'shop-allow-dns',
        'shop',
        'kubernetes-dev',
        { name: 'allow-dns', namespace: 'shop' },
      ],
      [
        'kubernetes:core/v1:ServiceAccountPatch',
        'shop-service-account',
        'shop',
        'kubernetes-dev',
        { name: 'default', namespace: 'shop' },
      ],
    ])
  })

  it('has a role for each child that an override can name', async () => {
    expect((await children()).map(({ name }) => roleOf(name))).toEqual([...namespaceRoles])
  })

  it('is created before anything is put in it', async () => {
    expect((await children()).map(({ dependencies }) => dependencies)).toEqual([[], ...Array(5).fill(['shop'])])
  })

  it('holds pods to the restricted standard', async () => {
    expect(await inputsOf('shop')).toEqual({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: {
        name: 'shop',
        labels: {
          'pod-security.kubernetes.io/enforce': 'restricted',
          'pod-security.kubernetes.io/enforce-version': 'latest',
          'pod-security.kubernetes.io/audit': 'restricted',
          'pod-security.kubernetes.io/audit-version': 'latest',
          'pod-security.kubernetes.io/warn': 'restricted',
          'pod-security.kubernetes.io/warn-version': 'latest',
        },
      },
    })
  })

  it('still warns and audits at restricted when less is enforced', async () => {
    const metadata = (await inputsOf('shop', { podSecurity: 'privileged', podSecurityVersion: 'v1.34' }))?.['metadata']
    expect(metadata).toMatchObject({
      labels: {
        'pod-security.kubernetes.io/enforce': 'privileged',
        'pod-security.kubernetes.io/enforce-version': 'v1.34',
        'pod-security.kubernetes.io/audit': 'restricted',
        'pod-security.kubernetes.io/warn': 'restricted',
      },
    })
  })

  it('takes labels, but none that would change what is enforced', async () => {
    const metadata = (
      await inputsOf('shop', { labels: { team: 'shop', 'pod-security.kubernetes.io/enforce': 'privileged' } })
    )?.['metadata']
    expect(metadata).toMatchObject({
      labels: { team: 'shop', 'pod-security.kubernetes.io/enforce': 'restricted' },
    })
  })

  it('closes the network in both directions but for the DNS of the cluster', async () => {
    const spec = async (name: string) => (await inputsOf(name))?.['spec']
    expect(await spec('shop-deny-all')).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] })
    expect(await spec('shop-allow-dns')).toEqual({
      podSelector: {},
      policyTypes: ['Egress'],
      egress: [
        {
          to: [
            {
              namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
              podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
            },
          ],
          ports: [
            { port: 53, protocol: 'UDP' },
            { port: 53, protocol: 'TCP' },
          ],
        },
      ],
    })
  })

  it('has no DNS policy where egress is open, since that would close it', async () => {
    const all = await children({ networkPolicy: { egress: 'allow' } })
    expect(
      all.filter(({ type }) => type.endsWith('NetworkPolicy')).map(({ name, inputs }) => [name, inputs['spec']]),
    ).toEqual([['shop-deny-all', { podSelector: {}, policyTypes: ['Ingress'] }]])
  })

  it('has no network policy when both directions are open', async () => {
    const all = await children({ networkPolicy: { ingress: 'allow', egress: 'allow' } })
    expect(all.filter(({ type }) => type.endsWith('NetworkPolicy'))).toEqual([])
  })

  it('limits what all pods and what each container may use', async () => {
    expect((await inputsOf('shop-quota', { quota: { pods: 20, 'count/jobs.batch': '5' } }))?.['spec']).toEqual({
      hard: {
        pods: '20',
        'requests.cpu': '4',
        'requests.memory': '8Gi',
        'limits.cpu': '8',
        'limits.memory': '16Gi',
        'requests.storage': '100Gi',
        persistentvolumeclaims: '10',
        'services.loadbalancers': '0',
        'services.nodeports': '0',
        'count/jobs.batch': '5',
      },
    })
    expect(
      (await inputsOf('shop-limits', { limits: { default: { cpu: 1 }, max: { memory: '4Gi' } } }))?.['spec'],
    ).toEqual({
      limits: [
        {
          type: 'Container',
          default: { cpu: '1', memory: '512Mi' },
          defaultRequest: { cpu: '100m', memory: '128Mi' },
          max: { memory: '4Gi' },
        },
      ],
    })
  })

  it('gives the default service account no token', async () => {
    expect((await inputsOf('shop-service-account'))?.['automountServiceAccountToken']).toBe(false)
  })

  it('can have another name in the cluster than in the program', async () => {
    const all = await children({ name: 'web-shop' })
    expect(all.map(({ name, inputs }) => [name, Reflect.get(Object(inputs['metadata']), 'namespace')])).toEqual([
      ['shop', undefined],
      ['shop-quota', 'web-shop'],
      ['shop-limits', 'web-shop'],
      ['shop-deny-all', 'web-shop'],
      ['shop-allow-dns', 'web-shop'],
      ['shop-service-account', 'web-shop'],
    ])
  })

  it('registers its name in the cluster as output', async () => {
    expect((await made({ name: 'web-shop' })).find(({ custom }) => !custom)?.outputs).toMatchObject({
      namespace: 'web-shop',
    })
  })

  it.each(['default', 'kube-system', 'Shop'])('refuses the name %s', async (name) => {
    await expect(record(() => new SecureNamespace(name))).rejects.toMatchObject({
      message: expect.stringMatching(`^a namespace cannot be called "${name}"; expected lower-case letters`),
      hideStack: true,
    })
    await expect(record(() => new SecureNamespace('shop', { name }))).rejects.toThrow('cannot be called')
  })

  it('is as closed for a caller without types who passes undefined', async () => {
    const careless: object = {
      podSecurity: undefined,
      podSecurityVersion: undefined,
      networkPolicy: { egress: undefined },
    }
    expect(await children(careless)).toEqual(await children())
  })
})
