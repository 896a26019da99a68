import { reveal } from '@konductor/core'
import type { Builder } from '@konductor/interfaces'
import type { RandomCatalogue } from '../catalogue.ts'
import { SafePassword } from './safe-password.ts'

/** Builds a password, or hands on the one that is given. */
export const buildPassword: Builder<'password', RandomCatalogue['password']> = (unit, needs, context) => {
  const { given, length, special } = unit.settings
  if (given !== undefined) {
    const value = reveal(given)
    return { offers: { 'random.password': { value } }, secrets: { value } }
  }
  const { claims, value } = new SafePassword(
    unit.name,
    { length, special, rotation: needs.rotatesWith?.name },
    context.options(unit, needs.via.provider),
  )
  return { offers: { 'random.password': { value } }, claims, state: { length }, secrets: { value } }
}
