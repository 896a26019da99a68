import { verifyClaims } from '@konductor/core/config'
import { record } from '@konductor/core/testing'
import type { ComponentOptions } from '@konductor/interfaces'
import { describe, expect, it } from 'vitest'
import { kubernetes } from '../descriptor.ts'
import { SecureNamespace, type SecureNamespaceArgs } from './secure-namespace.ts'

const frameworks = [
  { name: 'nist-800-53', controls: [] },
  { name: 'hipaa', controls: [{ id: '164.312(a)(1)' }] },
]

const made = (args: SecureNamespaceArgs = {}, opts: ComponentOptions = {}) =>
  record(() => void new SecureNamespace('shop', args, { frameworks, ...opts }))
const metadataOf = async (args?: SecureNamespaceArgs, opts?: ComponentOptions) =>
  (await made(args, opts)).find(({ type }) => type === 'kubernetes:core/v1:Namespace')?.inputs['metadata'] as
    { readonly labels: Record<string, string>; readonly annotations?: Record<string, string> } | undefined

describe('the controls of a namespace on its object', () => {
  it('are whole in an annotation, as their publishers write them, and in labels as far as they fit', async () => {
    const metadata = await metadataOf()
    expect(metadata?.annotations).toEqual({
      'konductor.dev/supports':
        'nist-800-53: AC-3, AC-4, AC-6, CM-6, CM-7, SC-5, SC-6, SC-7, SC-7(5); hipaa: 164.312(a)(1)',
    })
    expect(metadata?.labels).toMatchObject({
      'konductor.dev/supports.nist-800-53': 'AC-3_AC-4_AC-6_CM-6_CM-7_SC-5_SC-6_SC-7_SC-7.5',
      'konductor.dev/supports.hipaa': '164.312.a.1',
    })
  })

  it.each<[SecureNamespaceArgs, ComponentOptions, string]>([
    [{ podSecurity: 'baseline' }, {}, 'AC-4_SC-5_SC-6_SC-7_SC-7.5'],
    [{ networkPolicy: { egress: 'allow' } }, {}, 'AC-3_AC-6_CM-6_CM-7_SC-5_SC-6'],
    [{}, { override: { quota: {} } }, 'AC-3_AC-4_AC-6_CM-6_CM-7_SC-7_SC-7.5'],
  ])('are fewer with %j and %j', async (args, opts, expected) => {
    expect((await metadataOf(args, opts))?.labels['konductor.dev/supports.nist-800-53']).toBe(expected)
  })

  it('are none where nobody says what the project answers to', async () => {
    const metadata = await metadataOf({}, { frameworks: [] })
    expect(metadata?.annotations).toBeUndefined()
    expect(Object.keys(metadata?.labels ?? {}).filter((key) => key.startsWith('konductor.dev'))).toEqual([])
  })
})

const enforced = { 'pod-security.kubernetes.io/enforce': 'restricted' }

describe('the evidence of a namespace', () => {
  const broken = async (change: (name: string, inputs: Record<string, unknown>) => Record<string, unknown>) => {
    const planned = (await made()).map((resource) => ({
      ...resource,
      urn: resource.name + resource.type,
      parent: resource.parent === undefined ? '' : 'shopkonductor:kubernetes:SecureNamespace',
      inputs: change(resource.name, { ...resource.inputs }),
    }))
    return verifyClaims(planned, kubernetes.safeguards ?? {}).flatMap(({ safeguard, verdict }) =>
      verdict === 'held' ? [] : [`${safeguard} ${verdict}`],
    )
  }

  it('is found in what it is made from', async () => {
    expect(await broken((_, inputs) => inputs)).toEqual([])
  })

  it.each([
    ['shop', { metadata: { name: 'shop', labels: {} } }, ['pod-security broken']],
    ['shop', { metadata: { name: 'default', labels: enforced } }, ['own-namespace broken']],
    ['shop-deny-all', { spec: { podSelector: {}, policyTypes: ['Ingress'] } }, ['network-policy broken']],
    [
      'shop-deny-all',
      {
        spec: {
          podSelector: { matchExpressions: [{ key: 'a', operator: 'Exists' }] },
          policyTypes: ['Ingress', 'Egress'],
        },
      },
      ['network-policy broken'],
    ],
    [
      'shop-deny-all',
      { spec: { podSelector: { matchLabels: { a: 'b' } }, policyTypes: ['Ingress', 'Egress'] } },
      ['network-policy broken'],
    ],
    [
      'shop-deny-all',
      { spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'], ingress: [{}] } },
      ['network-policy broken'],
    ],
    ['shop-service-account', { automountServiceAccountToken: true }, ['service-account broken']],
    ['shop-limits', { spec: {} }, ['limits broken']],
    ['shop-quota', { spec: {} }, ['quota broken']],
  ])('is broken by a transform of %s: %j', async (name, inputs, expected) => {
    expect(await broken((of, own) => (of === name ? { ...own, ...inputs } : own))).toEqual(expected)
  })
})
