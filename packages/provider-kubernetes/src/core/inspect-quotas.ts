import type { Finding } from '@konductor/interfaces'
import { unitsWithPods } from '../pods/units-with-pods.ts'
import type { KubernetesUnit } from '../units.ts'
import { amountOf } from './amount.ts'
import { inAmount } from './in-amount.ts'
import { quota } from './quota.ts'
import { takenBy, takenByMorePods, takenByPods, type Taken } from './taken.ts'

/** Something that is taken, of the quota of which namespace, and how much there is of it. */
interface Asked extends Taken {
  readonly namespace: string
  readonly most: string
}

/** Objects that the quotas of namespaces of this run would refuse, the first of each kind that is too much. */
export const inspectQuotas = (units: readonly KubernetesUnit[]): readonly Finding[] => {
  const { asked, more } = askedOf(units)
  const [staying, passing] = [false, true].map((is) => asked.filter((each) => (each.passing === true) === is))
  const totals = new Map<string, number>()
  for (const each of staying ?? []) totals.set(idOf(each), (totals.get(idOf(each)) ?? 0) + each.amount)
  const used = new Map<string, number>()
  const said = new Set<string>()
  const forbidden = (each: Asked, sum: number, enough: number): readonly Finding[] => {
    const { of, most, at, how } = each
    const once = `${entryOf(each)} ${of}`
    if (!isMore(sum, most) || said.has(once)) return []
    said.add(once)
    const because = `the quota of ${entryOf(each)} allows ${most} of ${of}, and with this there would be ${inAmount(of, sum)}`
    return [
      {
        _tag: 'QuotaForbids',
        severity: 'problem',
        at,
        because: how === undefined ? because : `${because}: ${how}`,
        fix: raised(each, enough),
      },
    ]
  }
  const problems = [
    ...(staying ?? []).flatMap((each) => {
      const sum = (used.get(idOf(each)) ?? 0) + each.amount
      used.set(idOf(each), sum)
      return forbidden(each, sum, totals.get(idOf(each)) ?? sum)
    }),
    // By itself: others may have it before or after.
    ...(passing ?? []).flatMap((each) => forbidden(each, each.amount, each.amount)),
  ]
  const tight = more.flatMap((each): readonly Finding[] => {
    const { of, most, at, without = '' } = each
    const taken = totals.get(idOf(each)) ?? 0
    // One thing at a time: what is too much already, and then what is tight.
    if (!isMore(taken + each.amount, most) || said.has(`${entryOf(each)} ${of}`) || said.has(at)) return []
    said.add(at)
    return [
      {
        _tag: 'QuotaForbids',
        severity: 'warning',
        at,
        because: `the quota of ${entryOf(each)} allows ${most} of ${of}, of which ${inAmount(of, taken)} are taken, and this may need ${inAmount(of, each.amount)} more: ${without}`,
        fix: raised(each, taken + each.amount),
      },
    ]
  })
  return [...problems, ...tight]
}

const idOf = ({ namespace, of }: Asked): string => `${namespace} ${of}`

const entryOf = ({ namespace }: Asked): string => namespace.split('@')[0] ?? namespace

const raised = (asked: Asked, amount: number): string =>
  `raise it: ${entryOf(asked)}.quota: { ${asked.of}: "${inAmount(asked.of, amount)}" }`

// What is added up of fractions is not quite their sum.
const isMore = (sum: number, most: string): boolean => sum - amountOf(most) > 1e-6

/** All that is taken of quotas for certain, and what more may be. */
const askedOf = (
  units: readonly KubernetesUnit[],
): { readonly asked: readonly Asked[]; readonly more: readonly Asked[] } => {
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
  const withPods = unitsWithPods(units).flatMap((each) => {
    const its = each.namespace === undefined ? undefined : namespaces.get(each.namespace)
    return its === undefined ? [] : [{ each, limits: its.limits }]
  })
  return {
    asked: [
      ...units.flatMap((unit) =>
        asked('namespace' in unit.needs ? unit.needs.namespace?.unit : undefined, takenBy(unit)),
      ),
      ...withPods.flatMap(({ each, limits }) => asked(each.namespace, takenByPods(each, limits))),
    ],
    more: withPods.flatMap(({ each, limits }) =>
      asked(each.namespace, takenByMorePods(each, limits)).map((taken) => ({ ...taken, at: each.unit.at })),
    ),
  }
}
