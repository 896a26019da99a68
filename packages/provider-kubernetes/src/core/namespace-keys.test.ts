import { expect, it } from 'vitest'
import { kubernetes } from '../descriptor.ts'

it('fault 21: labels and annotations in configuration that Kubernetes does not take are problems, and nothing is cut', () => {
  const shop = {
    labels: { 'Cost Center': 'a', team: 'x'.repeat(64), ['x'.repeat(64)]: 'a', city: 'São Paulo' },
    annotations: { '/x': 'y', 'Acme Corp/y': 'z', contact: 'whatever, and as long as it is: fine' },
  }
  const decoded = kubernetes.config.decode({ enabled: true, resources: { namespaces: { shop } } }, 'kubernetes')
  const at = 'kubernetes.resources.namespaces.shop'
  expect(decoded._tag === 'Left' && decoded.left.map((problem) => `${problem._tag} ${problem.at}`)).toEqual([
    `BadName ${at}.labels["Cost Center"]`,
    `Malformed ${at}.labels.team`,
    `BadName ${at}.labels.${'x'.repeat(64)}`,
    `Malformed ${at}.labels.city`,
    `BadName ${at}.annotations./x`,
    `BadName ${at}.annotations["Acme Corp/y"]`,
  ])
})
