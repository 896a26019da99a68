import { fewPlaces, toldOnce, type ToldOnce } from '@konductor/host'
import type { Problem } from '@konductor/interfaces'

const indent = (text: string): string => text.replaceAll('\n', '\n    ')

/** What a reader asks for, to have each place named. */
export const everyPlace = 'logging.level: verbose'

/** Problems or warnings each by itself, or what differs in its place alone once. */
export const told = <F extends Problem>(all: readonly F[], each: boolean): readonly ToldOnce<F>[] =>
  each ? all.map((first) => ({ first, places: [first.at] })) : toldOnce(all)

/**
 * Problems as people read them: one after the other, each with its place and its fix.
 *
 * @param each Whether each stands by itself, also where several differ in their place alone.
 */
export const problemText = (headline: string, problems: readonly Problem[], each: boolean): string =>
  [
    headline,
    ...told(problems, each).flatMap(({ first: { _tag, because, fix }, places }) => [
      ...fewPlaces(places, everyPlace).map((place) => `  ${place}`),
      `    ${indent(because)}\n    fix: ${indent(fix)} [${_tag}]`,
    ]),
  ].join('\n')
