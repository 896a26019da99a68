import {
  choice,
  closed,
  count,
  defaulted,
  list,
  optional,
  required,
  shapes,
  text,
  type Fault,
  type TypeOf,
} from '@konductor/core/config'
import { badAutoscaler } from '../checks/counts.ts'
import { applicationDefaults } from './application-defaults.ts'
import { autoscalerSpec } from './autoscaler.ts'
import { manifestFaults } from '../objects/manifest-faults.ts'

const target = () =>
  shapes({
    number: count({ min: 1, max: 1000 }),
    text: text({ expected: 'a Kubernetes quantity such as 500m', pattern: /^\d+(\.\d+)?([KMGTPE]i|[mkMGTPE])?$/ }),
  })

const Rules = closed({
  stabilizationWindowSeconds: optional(
    count({ min: 0, max: 3600 }),
    'Seconds that are looked back on: what was advised meanwhile and is the most careful counts.',
    { example: 300 },
  ),
  selectPolicy: optional(choice('Max', 'Min', 'Disabled'), 'Which of the policies counts; Disabled: this way never.'),
  policies: optional(
    list(
      closed({
        type: required(choice('Pods', 'Percent'), 'What `value` counts.', { example: 'Pods' }),
        value: required(count({ min: 1 }), 'How many, or how much of what there is.', { example: 1 }),
        periodSeconds: required(count({ min: 1, max: 1800 }), 'In how many seconds.', { example: 60 }),
      }),
      { min: 1 },
    ),
    'How fast.',
  ),
})

/** How many pods there are, by what they use: what `autoscaling` of an application takes. */
export const Autoscaling = closed(
  {
    min: defaulted(count({ min: 1 }), applicationDefaults.autoscaling.min, 'Pods at least.'),
    max: required(count({ min: 1 }), 'Pods at most.', { example: 10 }),
    cpu: optional(
      target(),
      'What each pod is kept at: percent of the CPU it requests, or an amount such as 500m. Left out, with memory too: 75.',
      { example: 75 },
    ),
    memory: optional(target(), 'The same of memory.', { example: 80 }),
    behavior: optional(
      closed({
        scaleUp: optional(Rules, 'How fast pods come. Left out: as Kubernetes does it.'),
        scaleDown: optional(Rules, 'How fast pods go. Left out: as Kubernetes does it, after five calm minutes.'),
      }),
      'How fast the number changes.',
    ),
  },
  (own): readonly Fault[] =>
    manifestFaults(
      {
        apiVersion: 'autoscaling/v2',
        kind: 'HorizontalPodAutoscaler',
        spec: autoscalerSpec(own, { apiVersion: '', kind: '', name: '' }),
      },
      [badAutoscaler],
      () => ['max'],
    ).map((fault) => ({
      ...fault,
      because: `${own.max} is less than min, ${own.min}`,
      fix: 'raise max, or lower min',
    })),
)
export type Autoscaling = TypeOf<typeof Autoscaling>
