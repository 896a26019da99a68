import type { PlannedResource } from '@konductor/planner'
import { describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { planOf, projectWith, resource, runInProcess } from '../testing/run-in-process.ts'
import { kubernetesYaml } from './kubernetes-yaml.ts'

const configMap = (name: string, more: Partial<PlannedResource> = {}, data: object = { a: 'b' }) =>
  resource('kubernetes:core/v1:ConfigMap', name, {
    inputs: { kind: 'ConfigMap', apiVersion: 'v1', data, metadata: { namespace: 'shop', name } },
    ...more,
  })

describe('the Kubernetes objects of a plan', () => {
  it('are YAML documents, one after another', () => {
    expect(kubernetesYaml([configMap('a'), resource('aws:s3/bucket:Bucket', 'logs'), configMap('b')])).toBe(`---
apiVersion: v1
kind: ConfigMap
metadata:
  namespace: shop
  name: a
data:
  a: b
---
apiVersion: v1
kind: ConfigMap
metadata:
  namespace: shop
  name: b
data:
  a: b
`)
  })

  it('stand by cluster, which a comment names, where there are several', () => {
    const provider = (name: string) => ({ provider: `urn:pulumi:dev::shop::pulumi:providers:kubernetes::${name}` })
    const text = kubernetesYaml([
      configMap('a', provider('east')),
      configMap('b', provider('west')),
      configMap('c', provider('east')),
    ])
    expect(text.match(/^(# .*| {2}name: .*)$/gm)).toEqual([
      '# cluster: east',
      '  name: a',
      '# cluster: east',
      '  name: c',
      '# cluster: west',
      '  name: b',
    ])
  })

  it('begin with the namespaces that the others are in', () => {
    const inputs = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } }
    const text = kubernetesYaml([configMap('a'), resource('kubernetes:core/v1:Namespace', 'shop', { inputs })])
    expect(text.match(/^kind: .*$/gm)).toEqual(['kind: Namespace', 'kind: ConfigMap'])
  })

  it('have words in place of what is secret or not known, in base64 where a Secret has that', () => {
    const text = kubernetesYaml([
      configMap('a', {}, { host: { unknown: true } }),
      resource('kubernetes:core/v1:Secret', 's', {
        inputs: {
          apiVersion: 'v1',
          kind: 'Secret',
          metadata: { name: 's' },
          data: { secret: true },
          stringData: { b: { secret: true } },
        },
      }),
    ])
    const [first, second] = parseAllDocuments(text).map((document): unknown => document.toJS())
    expect([first, second]).toMatchObject([
      { data: { host: '[unknown]' } },
      { data: { secret: Buffer.from('[secret]').toString('base64') }, stringData: { b: '[secret]' } },
    ])
  })

  it('have the keys that Kubernetes asks for in a Secret of a type', () => {
    const type = 'kubernetes.io/dockerconfigjson'
    const inputs = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' }, type, data: { secret: true } }
    expect(parse(kubernetesYaml([resource('kubernetes:core/v1:Secret', 's', { inputs })]))).toMatchObject({
      data: { '.dockerconfigjson': Buffer.from('{"auths":{}}').toString('base64') },
    })
  })

  it('have a name that says that Pulumi makes it up', () => {
    const inputs = { apiVersion: 'v1', kind: 'ConfigMap', metadata: {} }
    expect(parse(kubernetesYaml([resource('kubernetes:core/v1:ConfigMap', 'a', { inputs })]))).toMatchObject({
      metadata: { name: 'a-00000000' },
    })
  })

  it('are without lists, patches, charts and what is only read', () => {
    const inputs = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } }
    expect(
      kubernetesYaml([
        resource('kubernetes:core/v1:ConfigMapPatch', 'p', { inputs }),
        resource('kubernetes:core/v1:ConfigMapList', 'l', {
          inputs: { apiVersion: 'v1', kind: 'ConfigMapList', items: [inputs] },
        }),
        resource('kubernetes:helm.sh/v3:Release', 'r', { inputs: { chart: 'x' } }),
        configMap('r', { read: true }),
        resource('pulumi:providers:kubernetes', 'default'),
      ]),
    ).toBe('')
  })

  it('are text where text is meant, whatever reads them', () => {
    const data = Object.fromEntries(
      ['yes', 'off', '0o17', '017', '1e3', '1:20', 'null', '~', '', '2024-01-01', '.inf', 'a\nb\n'].map(
        (value, index) => [`k${index}`, value],
      ),
    )
    const text = kubernetesYaml([configMap('a', {}, data)])
    expect([parse(text, { version: '1.1' }), parse(text, { version: '1.2' })]).toMatchObject([{ data }, { data }])
    expect(text).toContain('k0: "yes"\n')
  })
})

describe('konductor plan --format k8s-yaml', () => {
  const ran = (plan: Parameters<typeof planOf>[0], ...more: readonly string[]) =>
    runInProcess(['plan', projectWith('dev'), '--format', 'k8s-yaml', ...more], { plan: async () => planOf(plan) })

  it('prints nothing else on stdout', async () => {
    const { code, stdout, stderr } = await ran({ resources: [configMap('a')] })
    expect([code, stdout.startsWith('---\napiVersion: v1\n'), stderr]).toEqual([0, true, ''])
  })

  it('prints no half of the objects where the program fails, and says why on stderr', async () => {
    const { code, stdout, stderr } = await ran({ resources: [configMap('a')], ended: { ok: false, exitCode: 1 } })
    expect([code, stdout, stderr.endsWith('The program failed.\n')]).toEqual([2, '', true])
  })

  it('says on stderr that there is no such stack', async () => {
    const { code, stdout, stderr } = await ran({}, '--stack', 'prod')
    expect([code, stdout, stderr.includes('[UnknownStack]')]).toEqual([1, '', true])
  })

  it('does not go with --json, nor does another format', async () => {
    const [both, other] = await Promise.all([ran({}, '--json'), ran({}, '--format', 'xml')])
    expect([both.code, other.code, both.stdout, other.stdout]).toEqual([1, 1, '', ''])
  })
})
