import type { Fault } from './codec.ts'

/**
 * A fault for each argument of a child that no override may set, since the module answers for it.
 *
 * @param role The child: `main`, or what follows the name of another.
 * @param refused What to do instead, by argument of the cloud's SDK.
 * @param because Why, as what follows the name of the argument.
 */
export const refusedOverrides = (
  overrides: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined,
  role: string,
  refused: Readonly<Record<string, string>>,
  because: string,
): readonly Fault[] =>
  Object.keys(overrides?.[role] ?? {}).flatMap((argument) => {
    const fix = Object.hasOwn(refused, argument) ? refused[argument] : undefined
    return fix === undefined
      ? []
      : [{ _tag: 'RefusedOverride', because: `${argument} ${because}`, fix, below: ['override', role, argument] }]
  })
