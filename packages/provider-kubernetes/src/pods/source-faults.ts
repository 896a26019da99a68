import type { Fault } from '@konductor/core/config'

const given = (config: object, key: string): boolean => {
  const value: unknown = Reflect.get(config, key)
  return value !== undefined && value !== false
}

/**
 * What is wrong with settings of which exactly one says what is meant.
 *
 * @param example One that is right, for the fix.
 * @param missingAt Where it is said that there is none of them. @default the map itself
 */
export const sourceFaults = (
  config: object,
  keys: readonly string[],
  example: string,
  missingAt: readonly string[] = [],
): readonly Fault[] => {
  const [first, second] = keys.filter((key) => given(config, key))
  if (first === undefined) {
    return [
      {
        _tag: 'Missing',
        because: `it says none of ${keys.join(', ')}`,
        fix: `write one: ${example}`,
        below: missingAt,
      },
    ]
  }
  return second === undefined
    ? []
    : [
        {
          _tag: 'Contradiction',
          because: `${first} and ${second} are two sources where one is needed`,
          fix: 'keep one',
          below: [second],
        },
      ]
}

/** Settings that say nothing without another. */
export const onlyWith = (config: object, key: string, others: readonly string[]): readonly Fault[] =>
  !given(config, key) || others.some((other) => given(config, other))
    ? []
    : [
        {
          _tag: 'Contradiction',
          because: `${key} goes with ${others.join(' or ')} only`,
          fix: `take out ${key}`,
          below: [key],
        },
      ]
