import type { Reference, Unit } from '@konductor/interfaces'
import { pathOf, type Draft } from '../draft.ts'
import type { ModuleSection } from '../sections/module-section.ts'
import { namedNothing } from './named-nothing.ts'
import { relyingOn } from './relying-on.ts'
import { isOfEntries, saidOfRest, unsureMaps } from './said-of-rest.ts'
import type { SoundUnits } from './sound-units.ts'
import { baseOf, isWithin, overlap, stepsOf, withinAny, type Steps } from './steps.ts'
import type { MadeUnits } from './units-of.ts'
import { unsureModules } from './unsure-modules.ts'

/** The units of a configuration as far as they can be judged. */
export interface JudgedUnits {
  /** Those whose ids and names are certain, each with its module. */
  readonly all: readonly (readonly [module: string, unit: Unit])[]
  /** Units with those of their references that are there however the rest is put right. */
  readonly asking: readonly Unit[]
  /** What references can find. */
  readonly byId: ReadonlyMap<string, Unit>
  /** What modules say of them. */
  readonly drafts: readonly Draft[]
  /** Whether there may be something of this id once what is wrong is put right. */
  mayBe(id: string): boolean
}

/** What tells what is certain. */
export interface Certainty {
  readonly sections: readonly ModuleSection[]
  /** Modules that something is wrong with. */
  readonly unknown: ReadonlySet<string>
  /** What is wrong with the sections. */
  readonly drafts: readonly Draft[]
  /** What the user wrote at a path. */
  written(at: string): unknown
}

const allOf = ({ units }: MadeUnits): JudgedUnits['all'] =>
  [...units].flatMap(([module, made]) => made.map((unit) => [module, unit] as const))

const moduleOf = (id: string): string => id.split('.')[0] ?? ''

const placeOf = ({ at }: Unit): Steps => stepsOf(pathOf(at) ?? [])

const nameOf = ({ id, name }: Unit): string => JSON.stringify([id, name])

/** Units where every section decoded, but for modules of which nothing is known. */
export const whollyJudged = (made: MadeUnits, unknown: ReadonlySet<string>): JudgedUnits => {
  const all = allOf(made)
  return {
    all,
    asking: all.map(([, unit]) => unit),
    byId: new Map(all.map(([, unit]) => [unit.id, unit])),
    drafts: [...made.findings.values()].flat(),
    mayBe: (id) => unknown.has(moduleOf(id)),
  }
}

/**
 * Units where sections did not decode. What is wrong is left out together with the entry it is in, and only that is
 * said which cannot follow from it: of references those that are written by name, of the entry itself where there is
 * nothing of that name; and of what modules say what they say in the same words whether or not the entries are there.
 */
export const partlyJudged = (sound: SoundUnits, around: Certainty): JudgedUnits => {
  const isPart = (module: string): boolean => sound.sections.has(module)
  const renamed = renamedIn(around, allOf(sound.whole))
  const unknown = new Set([
    ...[...around.unknown].filter((module) => !isPart(module)),
    ...sound.whole.failed,
    ...sound.rest.failed,
    ...unsureModules(sound, around.sections, renamed),
  ])
  const left = allOf(sound.rest)
  const isOther = withinAny(
    [...sound.sections].flatMap(([id, { whole }]) => whole.instead.map(({ at }) => stepsOf([id, ...at]))),
  )
  const before = allOf(sound.whole).filter(([, unit]) => !isOther(placeOf(unit)))
  const there = new Map(left.map(([, unit]) => [unit.id, unit]))
  const named = new Set(before.map(([, unit]) => nameOf(unit)))
  const gone = new Set(before.flatMap(([, { id }]) => (there.has(id) ? [] : [baseOf(id)])))
  const wrong = [...sound.sections].flatMap(([id, part]) =>
    // A switch is about all that stands beside it.
    part.wrong.map(({ path, entry }) =>
      stepsOf([id, ...(entry ?? (path.at(-1) === 'enabled' ? path.slice(0, -1) : path))]),
    ),
  )
  // An entry may make several units, each in a place of its own under the key of the entry.
  const keys = new Set(
    [...sound.sections.values()].flatMap(({ wrong: all }) => all.flatMap(({ entry = [] }) => stepsOf(entry.slice(-1)))),
  )

  const mayBe = (id: string): boolean => {
    const module = moduleOf(id)
    if (unknown.has(module) || !isPart(module)) return unknown.has(module)
    const path = pathOf(baseOf(id))
    if (path === undefined || gone.has(baseOf(id))) return true
    const steps = stepsOf(path)
    return (
      wrong.some((each) => overlap(each, steps)) ||
      renamed.some((above) => isWithin(steps, above)) ||
      keys.has(steps.at(-1) ?? '')
    )
  }
  /** Whether it is there by name, and so whatever else is said of the unit. */
  const isNamed = ({ unit, at }: Reference): boolean => {
    const written = around.written(at)
    return typeof written === 'string' && written !== '' && `.${baseOf(unit)}`.endsWith(`.${written}`)
  }
  const isCertain = (module: string, reference: Reference): boolean => {
    const { unit, from } = reference
    if (from !== undefined) return true
    // What one section wants of another waits until that one is right.
    if (moduleOf(unit) !== module && isPart(moduleOf(unit))) return false
    return isNamed(reference) || !(isPart(module) || unknown.has(module))
  }
  // Of an entry with something wrong in it, nobody knows where else it is to look.
  const bases = new Set([...before, ...left].map(([, { id }]) => baseOf(id)))
  const isNowhere = ({ unit, from }: Reference): boolean => from === undefined && !bases.has(baseOf(unit))
  // No unit is made of what stands within an entry.
  const isInEntry = withinAny(
    [...sound.sections].flatMap(([id, { wrong: all }]) =>
      all.flatMap(({ entry }) => (entry === undefined ? [] : [stepsOf([id, ...entry])])),
    ),
  )
  const certainNames = renamed.every(isInEntry)
  const isFree = (at: string): boolean => {
    const name = around.written(at)
    const isOf = (base: string): boolean => `.${base}`.endsWith(`.${String(name)}`)
    return certainNames && typeof name === 'string' && !keys.has(stepsOf([name])[0] ?? '') && ![...bases].some(isOf)
  }
  const switches = [...sound.sections].flatMap(([id, part]) =>
    part.wrong.flatMap(({ path }) => (path.at(-1) === 'enabled' ? [stepsOf([id, ...path])] : [])),
  )
  const isSwitched = (unit: Unit): boolean => switches.some((path) => isWithin(path, placeOf(unit)))

  const maps = [...sound.sections].flatMap(([id, part]) => unsureMaps(id, part))
  const vague = new Set([...sound.sections].flatMap(([id, part]) => (isOfEntries(id, part, sound.whole) ? [] : [id])))
  const isRelying = withinAny(relyingOn([], [...sound.whole.units.values()].flat(), maps))

  return {
    all: left.filter(
      ([module, unit]) =>
        !isPart(module) || (named.has(nameOf(unit)) && !vague.has(module) && !isRelying(placeOf(unit))),
    ),
    asking: [
      ...left.map(([module, unit]) => asking(unit, (reference) => isCertain(module, reference))),
      ...before.flatMap(([module, unit]) =>
        there.has(unit.id) || isSwitched(unit)
          ? []
          : [asking(unit, (reference) => isCertain(module, reference) && isNowhere(reference))],
      ),
    ],
    byId: new Map([...before, ...left].map(([, unit]) => [unit.id, unit])),
    drafts: around.sections.flatMap(({ module: { id } }) => {
      const said = sound.rest.findings.get(id) ?? []
      const part = sound.sections.get(id)
      if (unknown.has(id)) return said.filter(({ _tag }) => _tag === 'BrokenModule')
      return part === undefined
        ? said
        : [...saidOfRest(id, part, sound, around.written), ...namedNothing(id, part, sound.whole, isFree)]
    }),
    mayBe,
  }
}

const asking = (unit: Unit, isCertain: (reference: Reference) => boolean): Unit => ({
  ...unit,
  needs: Object.fromEntries(
    Object.entries(unit.needs).map(([role, needed]) => [
      role,
      needed === undefined ? undefined : [needed].flat().filter(isCertain),
    ]),
  ),
})

/** Problems of a key itself: what stands there may be meant to stand beside it. */
const ofKeys: ReadonlySet<string> = new Set(['BadName', 'DuplicateKey', 'ForbiddenKey', 'TwoSpellings', 'UnknownKey'])

/**
 * Where something may be called otherwise than it is written: in maps that have such a key, and where the units of their
 * other entries are.
 */
const renamedIn = ({ drafts, written }: Certainty, all: JudgedUnits['all']): readonly Steps[] => {
  const maps = drafts.flatMap(({ _tag, at, severity }): readonly Steps[] => {
    const path = severity === 'problem' && ofKeys.has(_tag) ? pathOf(at) : undefined
    // No unit is made of what is no map, whatever it is called.
    const scalar = _tag === 'UnknownKey' && ['string', 'number', 'boolean'].includes(typeof written(at))
    return path === undefined || scalar ? [] : [stepsOf(path.slice(0, -1))]
  })
  const above = (path: string): Steps => stepsOf(pathOf(path) ?? []).slice(0, -1)
  return [
    ...maps,
    ...all
      .filter(([, { at }]) => maps.some((map) => isWithin(above(at), map) && isWithin(map, above(at))))
      .map(([, { id }]) => above(baseOf(id))),
  ]
}
