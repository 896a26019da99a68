import { verifyClaims, type VerifiedClaim } from '@konductor/core/config'
import type { PublishedSafeguard } from '@konductor/interfaces'
import type { Plan, PlannedResource } from '@konductor/planner'
import type { Insecure, UnitsCase } from './cases/judged-case.ts'
import type { Exception } from './exceptions.ts'
import type { Finding, Verdict } from './judging/verdict.ts'

/** What a module says of its components. */
export interface Claimed {
  /** By type token. */
  readonly safeguards: Readonly<Record<string, readonly PublishedSafeguard[]>>
  /** The controls of NIST 800-53 that a resource shows to whoever looks at it. */
  shown(resource: PlannedResource): readonly string[]
}

/** What the judges were given: by the name they know it by. */
export type Shown = ReadonlyMap<string, { readonly urn: string; readonly type: string }>

/** A finding, and what of ours it is about. */
export interface PlacedFinding extends Finding {
  readonly judge: string
  /** Name of the component that is asked for by configuration: the outermost around the resource. */
  readonly unit: string
  /** Type token of that component. */
  readonly component: string
  /** Type of the resource, as judges write it. */
  readonly type: string
  readonly excused?: Exception
}

/** What is to be said of a case. */
export interface Assessment {
  readonly findings: readonly PlacedFinding[]
  /** Claims that some setting was seen to give up: type token of the component, a space, the safeguard. */
  readonly lost: readonly string[]
  /** What is not as the case says, one sentence each. */
  readonly faults: readonly string[]
}

const byUnit = (resources: readonly PlannedResource[]) => {
  const all = new Map(resources.map((resource) => [resource.urn, resource]))
  return (urn: string): PlannedResource | undefined => {
    let [at, outermost] = [all.get(urn), all.get(urn)]
    while (at !== undefined && at.type !== 'pulumi:pulumi:Stack') {
      outermost = at
      at = at.parent === undefined ? undefined : all.get(at.parent)
    }
    return outermost
  }
}

const isExcused = (
  finding: PlacedFinding,
  claims: ReadonlySet<string>,
  production: boolean,
  exception: Exception,
): boolean =>
  exception.rules.includes(finding.rule) &&
  exception.in.includes(finding.component) &&
  (exception.units?.includes(finding.unit) ?? true) &&
  (exception.without === undefined || !claims.has(exception.without)) &&
  (exception.having === undefined || claims.has(exception.having)) &&
  !(production && exception.outsideProduction === true) &&
  (exception.type === undefined || exception.type === finding.type) &&
  (exception.details?.some((start) => finding.detail?.startsWith(start) === true) ?? true)

/** The rule, and what of it where it says so: `AwsSolutions-IAM5[Action::s3:*]`. */
const named = ({ rule, detail }: Pick<Finding, 'rule' | 'detail'>): string =>
  detail === undefined ? rule : `${rule}[${detail}]`

/** One sentence for each unit and rule, however often it is found. */
const sentences = (findings: readonly PlacedFinding[]): readonly string[] => {
  const together = new Map<string, PlacedFinding[]>()
  for (const finding of findings) {
    const key = `${finding.unit}: ${named(finding)}`
    together.set(key, [...(together.get(key) ?? []), finding])
  }
  return [...together].map(([key, [first, ...others]]) => {
    const more = others.length === 0 ? '' : ` and ${others.length} more`
    return `${key} at ${first?.resource ?? ''}${more}: ${first?.because ?? ''}`
  })
}

const less = (all: Iterable<string>, others: Iterable<string>): readonly string[] => {
  const gone = new Set(others)
  return [...new Set(all)].filter((each) => !gone.has(each)).sort()
}

const differs = (what: string, is: readonly string[], said: readonly string[]): readonly string[] => {
  const [missing, more] = [less(said, is), less(is, said)]
  return [
    ...(missing.length === 0 ? [] : [`${what}: expected, and not there: ${missing.join(', ')}`]),
    ...(more.length === 0 ? [] : [`${what}: there, and not expected: ${more.join(', ')}`]),
  ]
}

/** Holds what the judges say of a plan, and what its components claim, against what the case says. */
export const assess = (
  judged: UnitsCase,
  plan: Plan,
  shown: Shown,
  verdicts: readonly Verdict[],
  exceptions: readonly Exception[],
  claimed: Claimed,
): Assessment => {
  const unitOf = byUnit(plan.resources)
  const claims = verifyClaims(plan.resources, claimed.safeguards)
  const claimsOf = (unit: string): readonly VerifiedClaim[] =>
    claims.filter(
      ({ component, verdict }) =>
        verdict !== 'broken' && unitOf(component)?.urn === component && unitOf(component)?.name === unit,
    )
  const safeguardsOf = (unit: string): readonly string[] => claimsOf(unit).map(({ safeguard }) => safeguard)

  const findings = verdicts.flatMap(({ judge, findings: found }) =>
    found.map((finding): PlacedFinding => {
      const about = shown.get(finding.resource)
      const unit = unitOf(about?.urn ?? '')
      const placed = {
        ...finding,
        judge,
        unit: unit?.name ?? finding.resource,
        component: unit?.type ?? '',
        type: about?.type ?? '',
      }
      const claimedBy = new Set(safeguardsOf(placed.unit))
      const excused = exceptions.find((each) => isExcused(placed, claimedBy, judged.production === true, each))
      return excused === undefined ? placed : { ...placed, excused }
    }),
  )
  const foundIn = (unit: string): readonly string[] =>
    findings.filter((finding) => finding.unit === unit && finding.excused === undefined).map(named)

  const units = new Set(plan.resources.flatMap(({ urn, custom }) => (custom ? (unitOf(urn)?.name ?? []) : [])))
  const said = new Set([...judged.secure, ...judged.insecure.map(({ unit }) => unit)])
  const opened = new Set(judged.insecure.map(({ unit }) => unit))
  const lostBy = ({ unit, like }: Insecure): readonly string[] => less(safeguardsOf(like), safeguardsOf(unit))
  return {
    findings,
    lost: judged.insecure.flatMap((each) =>
      claimsOf(each.like)
        .filter(({ safeguard }) => lostBy(each).includes(safeguard))
        .map(({ component, safeguard }) => `${unitOf(component)?.type ?? ''} ${safeguard}`),
    ),
    faults: [
      ...less(units, said)
        .filter((unit) => !plan.resources.some(({ name, type }) => name === unit && type.startsWith('pulumi:')))
        .map((unit) => `${unit} is planned, and the case does not say whether it is secure`),
      ...less(said, units).map((unit) => `${unit} is not in the plan`),
      ...claims
        .filter(({ verdict }) => verdict === 'broken')
        .map(({ name, does }) => `${name} claims that it ${does}, and its resources do not show it`),
      ...sentences(findings.filter(({ unit, excused }) => excused === undefined && !opened.has(unit))),
      ...judged.insecure.flatMap((each) => [
        ...differs(`${each.unit}: findings`, foundIn(each.unit), each.found),
        ...differs(`${each.unit}: claims that it loses`, lostBy(each), each.loses),
        ...controlsKept(each, claimsOf(each.like), plan, claimed),
      ]),
    ],
  }
}

/** What a resource shows is what an auditor sees: the controls of a claim that is lost must be gone from it. */
const controlsKept = (
  { unit, loses }: Insecure,
  claims: readonly VerifiedClaim[],
  { resources }: Plan,
  { safeguards, shown }: Claimed,
): readonly string[] => {
  const main = resources.find(({ name, custom }) => custom && name === unit)
  // What is only asked for can be given up without anything else being less true.
  const component = resources.find(({ name, custom }) => !custom && name === unit)
  const isDefault = (id: string): boolean =>
    safeguards[component?.type ?? '']?.some((each) => each.id === id && each.byDefault) === true
  const lost = claims
    .filter(({ safeguard }) => loses.includes(safeguard) && isDefault(safeguard))
    .flatMap(({ controls }) => controls['nist-800-53'] ?? [])
  return (main === undefined ? [] : shown(main))
    .filter((id) => lost.includes(id))
    .map((id) => `${unit}: it still shows that it supports ${id}`)
}
