import type { Compliance, Metadata } from '@konductor/interfaces'

const isName = (environment = ''): boolean => /^prod(uction)?$/i.test(environment)

/** Whether the project is held to the rules of production. */
export const isProduction = (
  { production }: Pick<Compliance, 'production'>,
  environment: string | undefined,
): boolean => production ?? isName(environment)

/**
 * Whether what holds data is protected unless a unit says otherwise. Either word for it is enough: to be excused from
 * the rules of production is no wish to lose its data.
 */
export const protectsData = ({ compliance, project }: Pick<Metadata, 'compliance' | 'project'>): boolean =>
  compliance.production === true || isName(project.environment)
