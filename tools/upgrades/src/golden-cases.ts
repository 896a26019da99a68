import { allCases } from '@konductor/tool-judges/cases'
import { allKubernetesCases } from '@konductor/tool-judges/kubernetes-cases'

/** Units whose graph is kept. */
export interface GoldenCase {
  readonly name: string
  /** Sections of configuration. */
  readonly config: Readonly<Record<string, object>>
}

const cluster = { identifier: 'golden', labels: { platform: 'aws' } }

/** Every unit of AWS and of Kubernetes, as it is judged: at its defaults, at its widest, and opened. */
export const goldenCases: readonly GoldenCase[] = [
  ...allCases.map(({ name, aws }) => ({
    name: `aws-${name.replaceAll(' ', '-')}`,
    config: { aws: { enabled: true, region: 'us-east-1', profile: 'golden', ...aws } },
  })),
  ...allKubernetesCases.map(({ name, kubernetes }) => ({
    name: `kubernetes-${name.replaceAll(' ', '-')}`,
    config: { kubernetes: { enabled: true, providers: { dev: cluster }, ...kubernetes } },
  })),
]
