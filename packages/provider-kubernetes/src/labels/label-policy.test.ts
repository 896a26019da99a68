import type { Metadata } from '@konductor/interfaces'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { metadata } from '../../testing/context.ts'
import { labelPolicy } from './label-policy.ts'
import { isLabelValue, isMetadataKey, limits } from './label-rules.ts'
import { labelKey } from './label-text.ts'

const encode = (over: Partial<Metadata> = {}) => {
  const { tags, changed } = labelPolicy.encode({ ...metadata, ...over }, 'dev')
  const of = (name: string) => tags.find(({ property }) => property.join('.') === name)?.values ?? {}
  return { labels: of('metadata.labels'), annotations: of('metadata.annotations'), changed }
}

describe('metadata on Kubernetes objects', () => {
  it('is labels to select by, and annotations for what is longer', () => {
    expect(
      encode({
        project: {
          name: 'acme-platform',
          environment: 'dev',
          organization: 'acme',
          owner: 'platform-team',
          costCenter: '12345',
          tags: { tier: 'apps' },
        },
        compliance: {
          mode: 'enforcing',
          exceptions: [],
          frameworks: [
            {
              name: 'nist-800-53',
              version: '5',
              controls: [{ id: 'SC-28(1)', description: 'at rest' }, { id: 'AC-2' }],
            },
            { name: 'iso-27001', controls: [] },
          ],
        },
      }),
    ).toEqual({
      labels: {
        'managed-by': 'konductor',
        'compliance.nist-800-53.5': 'SC-28.1_AC-2',
        'compliance.iso-27001': 'yes',
        'konductor.dev/project': 'acme-platform',
        'konductor.dev/stack': 'dev',
        'konductor.dev/environment': 'dev',
        'konductor.dev/organization': 'acme',
        'konductor.dev/owner': 'platform-team',
        'konductor.dev/cost-center': '12345',
        tier: 'apps',
      },
      annotations: {
        'git.repository': 'https://github.com/acme/platform',
        'compliance.nist-800-53.5': 'SC-28(1), AC-2',
      },
      changed: [],
    })
  })

  it('fault 21: keeps the whole of what had to be changed in an annotation, and says so', () => {
    const { labels, annotations, changed } = encode({
      project: { name: 'acme', owner: 'Platform team', tags: { 'Cost Center': 'R & D', tier: 'a b' } },
    })
    const key = Object.keys(labels).find((name) => name.startsWith('Cost-Center-')) ?? ''
    expect(labels).toMatchObject({
      'konductor.dev/owner': expect.stringMatching(/^Platform-team-[0-9a-f]{8}$/),
      [key]: expect.stringMatching(/^R-D-[0-9a-f]{8}$/),
      tier: expect.stringMatching(/^a-b-[0-9a-f]{8}$/),
    })
    expect(annotations).toMatchObject({
      'konductor.dev/owner': 'Platform team',
      [key]: 'Cost Center=R & D',
      tier: 'a b',
    })
    expect(changed).toEqual([
      expect.stringMatching(
        /^the label konductor.dev\/owner is "Platform-team-[0-9a-f]{8}", its annotation has the whole$/,
      ),
      expect.stringMatching(/^the label Cost-Center-[0-9a-f]{8} is "R-D-[0-9a-f]{8}", its annotation has the whole$/),
      expect.stringMatching(/^the label tier is "a-b-[0-9a-f]{8}", its annotation has the whole$/),
    ])
  })

  it('has branch and commit only where the project asked for them', () => {
    const git = { ...metadata.git, commit: 'abc', commitMessage: 'fix: it', tag: 'v1' }
    const { labels, annotations } = encode({ git })
    expect(labels).toMatchObject({ 'git.branch': 'main', 'git.commit': 'abc', 'git.tag': 'v1' })
    expect(annotations).toEqual({
      'git.repository': 'https://github.com/acme/platform',
      'git.commit-message': 'fix: it',
    })
    expect([Object.keys(encode().labels), Object.keys(encode().annotations)].flat()).toEqual([
      'managed-by',
      'konductor.dev/project',
      'konductor.dev/stack',
      'konductor.dev/environment',
      'git.repository',
    ])
  })

  it('has as many controls in a label as it holds, and all of them in an annotation', () => {
    const ids = Array.from({ length: 40 }, (_, index) => `AC-${index}(a)`)
    const controls = ids.map((id) => ({ id }))
    const { labels, annotations, changed } = encode({
      compliance: { mode: 'warn', exceptions: [], frameworks: [{ name: 'acme', controls }] },
    })
    expect(labels['compliance.acme']).toMatch(/^AC-0\.a_AC-1\.a_.*_and-\d+-more-[0-9a-f]{8}$/)
    expect(annotations['compliance.acme']).toBe(ids.join(', '))
    expect(changed).toEqual(['the label compliance.acme has not all of the controls'])
  })

  it('names what a project protects by the keys it has on objects', () => {
    const over = { project: { name: 'acme', owner: 'us', tags: { tier: 'a b' } }, protected: ['owner', 'tier', 'x'] }
    const { tags } = labelPolicy.encode({ ...metadata, ...over }, 'dev')
    expect(tags.map(({ protected: kept }) => kept)).toEqual([['konductor.dev/owner', 'tier'], ['tier']])
  })

  it('fault 21: says what it left out, when the annotations of an object could not hold it', () => {
    const { annotations, changed } = encode({ git: { ...metadata.git, commitMessage: 'x'.repeat(limits.annotations) } })
    expect(annotations).not.toHaveProperty(['git.commit-message'])
    expect(changed).toEqual(['the annotation git.commit-message is left out: too long'])
  })

  it('is within the limits of Kubernetes whatever it says, the same for the same, and loses no tag', () => {
    const any = fc.oneof(fc.string(), fc.string({ unit: 'binary', maxLength: 300 }))
    const some = fc.option(any, { nil: undefined })
    const facts = fc.record(
      { environment: fc.string(), owner: any, organization: any, costCenter: any, tags: fc.dictionary(any, any) },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(any, facts, fc.array(any), some, (name, more, ids, message) => {
        const over: Partial<Metadata> = {
          project: { name, ...more },
          git: { ...metadata.git, commitMessage: message ?? 'unknown' },
          compliance: {
            mode: 'enforcing',
            exceptions: [],
            frameworks: [{ name, controls: ids.map((id) => ({ id })) }],
          },
        }
        const { labels, annotations } = encode(over)
        expect(encode(over)).toEqual(encode(over))
        expect(Object.entries(labels).filter(([key, value]) => !isMetadataKey(key) || !isLabelValue(value))).toEqual([])
        expect(Object.keys(annotations).filter((key) => !isMetadataKey(key))).toEqual([])
        const size = Object.entries(annotations).reduce(
          (sum, [k, v]) => sum + Buffer.byteLength(k) + Buffer.byteLength(v),
          0,
        )
        expect(size).toBeLessThanOrEqual(limits.annotations)
        expect(Object.keys(more.tags ?? {}).filter((key) => !Object.hasOwn(labels, labelKey(key)))).toEqual([])
      }),
    )
  })
})

describe('the types that carry labels', () => {
  it.each([
    'kubernetes:core/v1:Namespace',
    'kubernetes:apps/v1:Deployment',
    'kubernetes:networking.k8s.io/v1:NetworkPolicy',
    'kubernetes:rbac.authorization.k8s.io/v1:ClusterRole',
    'kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition',
    'kubernetes:argoproj.io/v1alpha1:Application',
    'kubernetes:cert-manager.io/v1:Issuer',
  ])('are %s and the like', (type) => {
    expect(labelPolicy.takes(type)).toBe(true)
  })

  it.each([
    'kubernetes:core/v1:NamespaceList',
    'kubernetes:core/v1:ServiceAccountPatch',
    'kubernetes:core/v1:Nonsense',
    'kubernetes:argoproj.io/v1alpha1:ApplicationList',
    'kubernetes:helm.sh/v3:Release',
    'kubernetes:helm.sh/v3:Chart',
    'kubernetes:helm.sh/v4:Chart',
    'kubernetes:yaml/v2:ConfigGroup',
    'kubernetes:kustomize/v2:Directory',
    'kubernetes:meta/v1:Status',
    'pulumi:providers:kubernetes',
    'konductor:kubernetes:SecureNamespace',
    'aws:s3/bucket:Bucket',
    '',
  ])('are not %j', (type) => {
    expect(labelPolicy.takes(type)).toBe(false)
  })

  it('are written to by core, for the providers of this module', () => {
    expect([labelPolicy.properties, labelPolicy.providerProperty, labelPolicy.providerType]).toEqual([
      [
        ['metadata', 'labels'],
        ['metadata', 'annotations'],
      ],
      undefined,
      'pulumi:providers:kubernetes',
    ])
  })
})

describe('the controls that an object supports', () => {
  it('are said not to be all in its label, where they are not', () => {
    const many = Array.from({ length: 30 }, (_, index) => `AC-${index}`)
    expect(labelPolicy.leftOut?.({ hipaa: ['164.312(a)(1)'], 'nist-800-53': many })).toEqual([
      'the label konductor.dev/supports.nist-800-53 has not all of the controls',
    ])
  })
})
