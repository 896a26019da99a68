import { expect, it } from 'vitest'
import { kubernetes } from '../descriptor.ts'

const at = 'kubernetes.resources.namespaces.shop'
const problems = (shop: object): readonly string[] => {
  const decoded = kubernetes.config.decode({ enabled: true, resources: { namespaces: { shop } } }, 'kubernetes')
  return decoded._tag === 'Left' ? decoded.left.map((problem) => `${problem._tag} ${problem.at}`) : []
}

it('fault 21: labels and annotations in configuration that Kubernetes does not take are problems, and nothing is cut', () => {
  const shop = {
    labels: { 'Cost Center': 'a', team: 'x'.repeat(64), ['x'.repeat(64)]: 'a', city: 'São Paulo' },
    annotations: { '/x': 'y', 'Acme Corp/y': 'z', contact: 'whatever, and as long as it is: fine' },
  }
  expect(problems(shop)).toEqual([
    `BadName ${at}.labels["Cost Center"]`,
    `Malformed ${at}.labels.team`,
    `BadName ${at}.labels.${'x'.repeat(64)}`,
    `Malformed ${at}.labels.city`,
    `BadName ${at}.annotations./x`,
    `BadName ${at}.annotations["Acme Corp/y"]`,
  ])
})

it('fault 21: annotations in configuration that are larger together than Kubernetes takes are a problem', () => {
  const of = (bytes: number) => ({ annotations: { a: 'ü'.repeat(50_000), b: 'x'.repeat(bytes - 100_002) } })
  expect(problems(of(196_608))).toEqual([])
  expect(problems(of(196_609))).toEqual([`AnnotationsTooLarge ${at}.annotations`])
})

it('a renamed entry that does not keep its name would be another object: a problem', () => {
  expect(problems({ formerly: 'store' })).toEqual([`NameNotKept ${at}.formerly`])
  expect(problems({ formerly: 'store', name: 'store' })).toEqual([])
})
