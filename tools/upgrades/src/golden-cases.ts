import { allCases } from '@konductor/tool-judges/cases'

/** Units whose graph is kept. */
export interface GoldenCase {
  readonly name: string
  /** Sections of configuration. */
  readonly config: Readonly<Record<string, object>>
}

/** Every unit of AWS, as it is judged: at its defaults, at its widest, and opened. */
export const goldenCases: readonly GoldenCase[] = allCases.map(({ name, aws, production }) => ({
  name: `aws-${name.replaceAll(' ', '-')}`,
  config: {
    aws: { enabled: true, region: 'us-east-1', profile: 'golden', ...aws },
    ...(production === true ? { project: { environment: 'production' } } : {}),
  },
}))
