import { expect, it } from 'vitest'
import { isProduction, protectsData } from './is-production.ts'

const metadata = (environment: string | undefined, production?: boolean) => ({
  project: { name: 'acme', tags: {}, ...(environment === undefined ? {} : { environment }) },
  compliance: {
    mode: 'enforcing' as const,
    frameworks: [],
    exceptions: [],
    ...(production === undefined ? {} : { production }),
  },
})

it.each([
  ['prod', undefined, true],
  ['Production', undefined, true],
  ['preprod', undefined, false],
  [undefined, undefined, false],
  ['live', true, true],
  ['prod', false, false],
])('the environment %s, said to be production: %s, has its rules: %s', (environment, production, expected) => {
  expect(isProduction(production === undefined ? {} : { production }, environment)).toBe(expected)
})

it.each([
  ['prod', undefined, true],
  ['live', true, true],
  ['prod', false, true],
  ['dev', undefined, false],
])('the environment %s, said to be production: %s, protects its data: %s', (environment, production, expected) => {
  expect(protectsData(metadata(environment, production))).toBe(expected)
})
