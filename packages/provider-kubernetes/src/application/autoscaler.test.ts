import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { checkManifest } from '../checks/check-manifests.ts'
import { manifests } from '../../testing/manifests.ts'
import { faultsOf } from '../../testing/faults-of.ts'
import { autoscalerSpec } from './autoscaler.ts'
import { Autoscaling } from './autoscaling.config.ts'

const web = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }

describe('an autoscaler', () => {
  it('keeps pods at three quarters of the CPU they request, two of them at least', () => {
    expect(autoscalerSpec({ max: 10 }, web)).toEqual({
      scaleTargetRef: web,
      minReplicas: 2,
      maxReplicas: 10,
      metrics: [
        { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 75 } } },
      ],
    })
  })

  it('looks at memory alone where only memory is said, and takes amounts too', () => {
    expect(autoscalerSpec({ min: 3, max: 9, memory: '300Mi' }, web).metrics).toEqual([
      { type: 'Resource', resource: { name: 'memory', target: { type: 'AverageValue', averageValue: '300Mi' } } },
    ])
  })

  it('changes as fast as it is told', () => {
    const scaleDown = {
      stabilizationWindowSeconds: 600,
      selectPolicy: 'Min',
      policies: [{ type: 'Pods', value: 1, periodSeconds: 60 }],
    } as const
    expect(autoscalerSpec({ max: 9, behavior: { scaleDown } }, web)).toMatchObject({ behavior: { scaleDown } })
  })

  it('passes the checks of objects', () => {
    const metadata = { name: 'web', namespace: 'shop' }
    const [hpa] = manifests({
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      metadata,
      spec: autoscalerSpec({ max: 9, cpu: 60, memory: 80, behavior: { scaleUp: { selectPolicy: 'Max' } } }, web),
    })
    expect(hpa === undefined ? 'none' : checkManifest(hpa, [hpa], 'web')).toEqual([])
  })
})

describe('the settings of an autoscaler', () => {
  it('are at most two numbers', () => {
    expect(Autoscaling.decode({ max: 4 })).toEqual(E.right({ min: 2, max: 4 }))
  })

  it('are a problem where the most is less than the least', () => {
    expect(faultsOf(Autoscaling, { min: 5, max: 4 })).toEqual([
      ['BadAutoscaler', 'max', '4 is less than min, 5', 'raise max, or lower min'],
    ])
  })
})
