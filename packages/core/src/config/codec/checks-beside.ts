import type { Fault } from './codec.ts'

/** What must hold between the properties of a map. */
export type Check<A> = (decoded: A) => readonly Fault[]

/**
 * What checks say of a map some of whose properties are wrong: those that look at none of these say what they would say
 * anyway, all others nothing, so that nothing is said that only follows from what is wrong already.
 *
 * @param isWrong Whether nobody knows what a property is meant to be.
 */
export const checksBeside = <A extends object>(
  decoded: A,
  isWrong: (property: string) => boolean,
  checks: readonly Check<A>[],
): readonly Fault[] => {
  const looked = new Error('a check looked at what is wrong already')
  const unlessWrong = <R>(property: string | symbol, answer: () => R): R => {
    if (typeof property === 'string' && isWrong(property)) throw looked
    return answer()
  }
  const right = new Proxy(decoded, {
    get: (of, property) => unlessWrong(property, () => Reflect.get(of, property)),
    has: (of, property) => unlessWrong(property, () => Reflect.has(of, property)),
    getOwnPropertyDescriptor: (of, property) =>
      unlessWrong(property, () => Reflect.getOwnPropertyDescriptor(of, property)),
    ownKeys: () => {
      throw looked
    },
  })
  return checks.flatMap((check) => {
    try {
      return check(right)
    } catch (error) {
      if (error === looked) return []
      throw error
    }
  })
}
