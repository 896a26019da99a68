import type { Finding } from '@konductor/interfaces'
import { unitsWithPods } from '../pods/units-with-pods.ts'
import type { KubernetesUnit } from '../units.ts'
import { amountOf } from './amount.ts'
import { inAmount } from './in-amount.ts'
import { quota } from './quota.ts'
import { takenBy, takenByPods, type Taken } from './taken.ts'

/** Something that is taken, of the quota of which namespace, and how much there is of it. */
interface Asked extends Taken {
  readonly namespace: string
  readonly most: string
}

/** Objects that the quotas of namespaces of this run would refuse, the first of each kind that is too much. */
export const inspectQuotas = (units: readonly KubernetesUnit[]): readonly Finding[] => {
  const asked = askedOf(units)
  const totals = new Map<string, number>()
  for (const { namespace, of, amount, passing } of asked) {
    const id = `${namespace} ${of}`
    const before = totals.get(id) ?? 0
    totals.set(id, passing === true ? Math.max(before, amount) : before + amount)
  }
  const used = new Map<string, number>()
  const said = new Set<string>()
  return asked.flatMap(({ namespace, most, of, amount, at, how, passing }): readonly Finding[] => {
    const id = `${namespace} ${of}`
    const sum = passing === true ? amount : (used.get(id) ?? 0) + amount
    if (passing !== true) used.set(id, sum)
    const [entry = namespace] = namespace.split('@')
    // What is added up of fractions is not quite their sum.
    if (sum - amountOf(most) < 1e-6 || said.has(`${entry} ${of}`)) return []
    said.add(`${entry} ${of}`)
    return [
      {
        _tag: 'QuotaForbids',
        severity: 'problem',
        at,
        because: `the quota of ${entry} allows ${most} of ${of}, and with this there would be ${inAmount(of, sum)}${how === undefined ? '' : `: ${how}`}`,
        fix: `raise it: ${entry}.quota: { ${of}: "${inAmount(of, totals.get(id) ?? sum)}" }`,
      },
    ]
  })
}

/** All that is taken of a quota; what is given back comes last. */
const askedOf = (units: readonly KubernetesUnit[]): readonly Asked[] => {
  const namespaces = new Map(
    units.flatMap((unit) =>
      unit.kind === 'namespace'
        ? [[unit.id, { hard: quota(unit.settings.quota), limits: unit.settings.limits }] as const]
        : [],
    ),
  )
  const asked = (namespace: string | undefined, taken: readonly Taken[]): readonly Asked[] =>
    namespace === undefined
      ? []
      : taken.flatMap((each) => {
          const most = namespaces.get(namespace)?.hard[each.of]
          return most === undefined || each.amount === 0 ? [] : [{ ...each, namespace, most }]
        })
  const all = [
    ...units.flatMap((unit) =>
      asked('namespace' in unit.needs ? unit.needs.namespace?.unit : undefined, takenBy(unit)),
    ),
    ...unitsWithPods(units).flatMap((each) => {
      const its = each.namespace === undefined ? undefined : namespaces.get(each.namespace)
      return its === undefined ? [] : asked(each.namespace, takenByPods(each, its.limits))
    }),
  ]
  return [...all.filter(({ passing }) => passing !== true), ...all.filter(({ passing }) => passing === true)]
}
