import { describe, expect, it } from 'vitest'
import { collectObjects } from './collect-objects.ts'
import { readDocuments } from './read-documents.ts'

const collect = (files: Readonly<Record<string, string>>) =>
  collectObjects(Object.entries(files).flatMap(([file, text]) => readDocuments(text, file).documents))
const faults = (files: Readonly<Record<string, string>>) =>
  collect(files).faults.map(({ _tag, severity, where }) => `${severity} ${_tag} ${where}`)
const config = (name: string, more = '') => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name}${more} }\n`

describe('the objects of a folder', () => {
  it('are those of its documents, lists taken apart', () => {
    const list =
      'apiVersion: v1\nkind: List\nitems: [{ apiVersion: apps/v1, kind: Deployment, metadata: { name: b } }]\n'
    const typed = 'apiVersion: v1\nkind: ConfigMapList\nitems: [{ metadata: { name: c, namespace: shop } }]\n'
    expect(
      collect({ 'a.yaml': `${config('a')}---\n${list}`, 'c.yaml': typed }).objects.map(
        ({ file, line, apiVersion, kind, name, namespace }) => [file, line, apiVersion, kind, name, namespace],
      ),
    ).toEqual([
      ['a.yaml', 1, 'v1', 'ConfigMap', 'a', undefined],
      ['a.yaml', 5, 'apps/v1', 'Deployment', 'b', undefined],
      ['c.yaml', 1, 'v1', 'ConfigMap', 'c', 'shop'],
    ])
  })

  it('are without what only a cluster writes', () => {
    const text =
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, uid: x, resourceVersion: "1", creationTimestamp: null, labels: { b: c } }\nstatus: {}\n'
    expect(collect({ 'a.yaml': text }).objects[0]?.object).toEqual({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'a', labels: { b: 'c' } },
    })
  })

  it('are without the copy of them that kubectl keeps in an annotation: of a Secret it has all values', () => {
    const applied = 'kubectl.kubernetes.io/last-applied-configuration'
    const secret = (more: string) =>
      `apiVersion: v1\nkind: Secret\nmetadata: { name: a, annotations: { ${applied}: '{"stringData":{"a":"hunter2"}}'${more} } }\n`
    const metadata = (more: string) =>
      collect({ 'a.yaml': secret(more) }).objects.map(({ object }) => object['metadata'])
    expect(metadata('')).toEqual([{ name: 'a' }])
    expect(metadata(', b: c')).toEqual([{ name: 'a', annotations: { b: 'c' } }])
  })

  it.each([
    ['replicas: 3\n', 'problem NotAManifest a.yaml:1'],
    ['- a\n', 'problem NotAManifest a.yaml:1'],
    ['apiVersion: v1\nmetadata: { name: a }\n', 'problem NotAManifest a.yaml:1'],
    ['apiVersion: v1\nkind: ConfigMap\n', 'problem ManifestUnnamed a.yaml:1'],
    ['apiVersion: v1\nkind: ConfigMap\nmetadata: { generateName: a- }\n', 'problem ManifestUnnamed a.yaml:1'],
    [`${config('a')}sops: { version: "3" }\n`, 'problem EncryptedManifest a.yaml:1'],
    [`${config('a')}---\n${config('a')}`, 'problem SameManifest a.yaml:5'],
    ['apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n', 'problem NestedKustomization a.yaml:1'],
    [
      'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\nstringData: { password: hunter2 }\n',
      'warning SecretInRepository a.yaml:1',
    ],
  ])('have faults with their place (%#)', (text, expected) => {
    expect(faults({ 'a.yaml': text })).toEqual([expected])
    expect(JSON.stringify(collect({ 'a.yaml': text }).faults)).not.toContain('hunter2')
  })

  it('are none of a chart, nor of a kustomization further down', () => {
    expect(
      faults({
        'web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
        'web/values.yaml': 'replicas: 1\n',
        'base/kustomization.yaml': 'resources: [a.yaml]\n',
        'a.yaml': config('a'),
      }),
    ).toEqual(['problem TemplateNotManifest web/Chart.yaml:1', 'problem NestedKustomization base/kustomization.yaml:1'])
  })

  it('may be of a kind called Kustomization that is somebody else’s', () => {
    const flux = 'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: a }\n'
    expect(faults({ 'a.yaml': flux })).toEqual([])
  })

  it('are two where one is in another namespace', () => {
    expect(faults({ 'a.yaml': `${config('a', ', namespace: x')}---\n${config('a', ', namespace: y')}` })).toEqual([])
  })
})
