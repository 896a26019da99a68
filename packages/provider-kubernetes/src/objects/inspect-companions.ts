import type { Finding } from '@konductor/interfaces'
import type { KubernetesUnit } from '../units.ts'
import { companions } from './companions.ts'
import type { Companion } from './companion.ts'
import { nameOnCluster } from './name-on-cluster.ts'
import { inWords } from './in-words.ts'
import { whereabouts } from './whereabouts.ts'

/** An object, and the unit that makes it. */
interface Made extends Companion {
  readonly unit: KubernetesUnit
  /** Whether the unit is called after it. */
  readonly isMain: boolean
  /** The namespace; nothing of what is in none. */
  readonly within: string | undefined
  readonly id: string
}

/** Objects that one unit makes beside its own, and another makes too. */
export const inspectCompanions = (units: readonly KubernetesUnit[]): readonly Finding[] => {
  const beside = units.flatMap((unit) => companions(unit).flatMap((each) => madeBy(unit, each, false)))
  const first = new Map<string, Made>()
  for (const each of [...units.flatMap(mainOf), ...beside]) if (!first.has(each.id)) first.set(each.id, each)
  const found = beside.flatMap((each): readonly Finding[] => {
    const other = first.get(each.id)
    // Of units that are called the same it is said already, once for all that they make.
    return other === undefined || other.unit === each.unit || areCalledTheSame(each.unit, other.unit)
      ? []
      : [clash(each, other)]
  })
  // An entry that is on several clusters says the same of each.
  return [...new Map(found.map((finding) => [`${finding.at} ${finding.because}`, finding])).values()]
}

const mainOf = (unit: KubernetesUnit): readonly Made[] => {
  const name = nameOnCluster(unit)?.name
  const kind = `${unit.kind.slice(0, 1).toUpperCase()}${unit.kind.slice(1)}`
  return name === undefined ? [] : madeBy(unit, { kind, name }, true)
}

const madeBy = (unit: KubernetesUnit, made: Companion, isMain: boolean): readonly Made[] => {
  const { cluster, within = made.namespace } = whereabouts(unit)
  const id = JSON.stringify([made.kind, cluster, within, made.name])
  return cluster === undefined ? [] : [{ ...made, unit, isMain, within, id }]
}

const withPods: readonly KubernetesUnit['kind'][] = [
  'application',
  'cronJob',
  'daemonSet',
  'deployment',
  'job',
  'statefulSet',
]

const areCalledTheSame = (a: KubernetesUnit, b: KubernetesUnit): boolean =>
  (a.kind === b.kind || [a, b].every(({ kind }) => withPods.includes(kind))) &&
  nameOnCluster(a)?.name === nameOnCluster(b)?.name

const clash = ({ unit, kind, name, within, named, without }: Made, other: Made): Finding => {
  const what = `the ${inWords(kind)} ${name}${within === undefined ? '' : ` in ${within}`}`
  const same = { _tag: 'SameObject', severity: 'problem' } as const
  if (!other.isMain) {
    return {
      ...same,
      at: unit.at,
      because: `it makes ${what}, and ${other.unit.at} makes that too`,
      fix: 'give one of the two another name',
    }
  }
  // Most probably they only forget to name it.
  if (named !== undefined) {
    return {
      ...same,
      at: unit.at,
      because: `it makes ${what} of its own, and ${other.unit.at} makes that too`,
      fix: `name it: ${named}: ${other.unit.at.split('.').at(-1)}`,
    }
  }
  return {
    ...same,
    at: other.unit.at,
    because: `${unit.at} makes ${what} itself`,
    fix: `give one of the two another name${without === undefined ? '' : `, or write ${unit.at}.${without}`}`,
  }
}
