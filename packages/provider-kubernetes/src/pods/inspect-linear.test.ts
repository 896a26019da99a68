import { expect, test } from 'vitest'
import { units } from '../../testing/units.ts'
import { inspectPods } from './inspect-pods.ts'

const image = `registry.example.com/shop/web@sha256:${'0'.repeat(64)}`
const web = { image, probes: { liveness: { tcp: 80 }, readiness: { tcp: 80 } } }

test('units are gone through as often on many clusters as on few', () => {
  const passes = (count: number): number => {
    const clusters = Array.from({ length: count }, (_, index) => `c${index}`)
    let steps = 0
    const all = units({
      providers: Object.fromEntries(clusters.map((name) => [name, { identifier: name }])),
      resources: {
        namespaces: { shop: { clusters } },
        deployments: { web: { namespace: 'shop', containers: { web } } },
      },
    }).map(
      (unit) =>
        new Proxy(unit, {
          get: (target, key) => {
            if (key === 'id') steps += 1
            return Reflect.get(target, key)
          },
        }),
    )
    inspectPods(all)
    return steps / count
  }
  expect(passes(20)).toBe(passes(5))
})
