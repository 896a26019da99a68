import { isMap } from '../../config/codec/collections.ts'
import { nearest } from '../../config/codec/nearest.ts'
import { problem, type Draft } from '../draft.ts'

/** What switches a module on or off, and what is wrong with it. */
export interface Switch {
  /** `undefined` when nothing says so that could be understood. */
  readonly enabled: boolean | undefined
  readonly drafts: readonly Draft[]
}

/**
 * Whether a section is on. One that is present must say so: with "absent means off", a typo would delete everything.
 *
 * @param section The section's value, `undefined` when there is none.
 * @param switched What stands under the module's id in `modules:`, of whatever type.
 * @param excused Whether it was said, only in the wrong place.
 */
export const switchOf = (id: string, section: unknown, switched: unknown, excused: boolean): Switch => {
  if (section === undefined) return { enabled: switched === true, drafts: [] }
  const said = isMap(section) ? (section['enabled'] ?? undefined) : undefined
  const inModules = switched ?? undefined
  if (said !== undefined) {
    if (typeof said !== 'boolean') return { enabled: undefined, drafts: [] }
    if (typeof inModules !== 'boolean' || inModules === said) return { enabled: said, drafts: [] }
    const twice = problem(
      'EnabledTwice',
      [id, 'enabled'],
      `${id}.enabled says ${said}, and modules.${id} says ${inModules}`,
      'keep one of them',
    )
    return { enabled: undefined, drafts: [twice] }
  }
  if (inModules !== undefined) return { enabled: typeof inModules === 'boolean' ? inModules : undefined, drafts: [] }
  // What is no map, or nearly says it, has a problem of its own.
  const nearly = !isMap(section) || Object.keys(section).some((key) => nearest(key, ['enabled']) !== undefined)
  if (nearly || excused) return { enabled: undefined, drafts: [] }
  return {
    enabled: undefined,
    drafts: [
      problem(
        'EnabledNotSaid',
        [id],
        `the section ${id} does not say whether it is enabled`,
        `add enabled: true (or false) to ${id}`,
      ),
    ],
  }
}
