import { formatPath, type Path } from '@konductor/host'
import type { Compliance, Finding, ProjectFacts } from '@konductor/interfaces'
import { isMap } from '../config/codec/collections.ts'
import { nearest } from '../config/codec/nearest.ts'
import { canonicalCompliance, type CanonicalCompliance } from './canonical-compliance.ts'
import { catalogueOf, didYouMeanControl, isKnownVersion } from './catalogue.ts'
import { frameworkName, knownFrameworks } from './framework-name.ts'
import { daysUntil, endOf, inDays, instantOf } from './instant.ts'
import { isProduction } from './is-production.ts'
import { noticeDays } from './openings.ts'

const at = (path: Path): string => formatPath(['compliance', ...path])

/**
 * What there is to say of a compliance section that decoded: spellings that have newer ones, controls that no table
 * has, an authorization that is missing or ends.
 *
 * @param written The section as it was written.
 * @param now The moment it is judged at, in milliseconds.
 */
export const complianceFindings = (
  written: unknown,
  compliance: Compliance,
  project: Pick<ProjectFacts, 'environment'>,
  now: number,
): readonly Finding[] => {
  const canonical = canonicalCompliance(written)
  return [
    ...canonical.older.map(({ from, fix }): Finding => ({
      _tag: 'OlderSpelling',
      severity: 'warning',
      at: at(from),
      because: 'this is an older spelling',
      fix,
    })),
    ...frameworkFindings(canonical),
    ...authorizationFindings(compliance, project.environment, now, (path) => at(canonical.from(path))),
  ]
}

const warning = (_tag: string, place: string, because: string, fix: string): Finding => ({
  _tag,
  severity: 'warning',
  at: place,
  because,
  fix,
})

const digits = (name: string): string => name.replaceAll(/\D/g, '')

/** A name that is nearly a known one; what differs in its number is another standard. */
const misspelt = (name: string, place: string): readonly Finding[] => {
  const meant = nearest(
    name,
    knownFrameworks.filter((known) => digits(known) === digits(name)),
  )
  if (meant === undefined) return []
  return [
    warning(
      'UnknownFramework',
      place,
      `${JSON.stringify(name)} is no framework whose controls are known, and is kept as it is`,
      `did you mean ${JSON.stringify(meant)}?`,
    ),
  ]
}

const frameworkFindings = ({ compliance, from }: CanonicalCompliance): readonly Finding[] => {
  const frameworks: unknown = isMap(compliance) ? compliance['frameworks'] : undefined
  return (Array.isArray(frameworks) ? frameworks : []).flatMap((entry: unknown, index): readonly Finding[] => {
    const { name, version, controls } = isMap(entry) ? entry : {}
    if (typeof name !== 'string') return []
    const known = frameworkName(name)
    const catalogue = catalogueOf(known.name)
    if (catalogue === undefined) return misspelt(name, at(from(['frameworks', index])))
    const said = typeof version === 'string' ? version : known.version
    if (!isKnownVersion(known.name, said)) {
      return [
        warning(
          'OtherFrameworkVersion',
          at(from(['frameworks', index])),
          `the controls of ${known.name} are known by version ${catalogue.version}, not ${said}; nothing is said to support one`,
          `name version ${JSON.stringify(catalogue.version)} if that is meant`,
        ),
      ]
    }
    const table = catalogue.table?.()
    if (table === undefined) return []
    return (Array.isArray(controls) ? controls : []).flatMap((control: unknown, position): readonly Finding[] => {
      const id: unknown = isMap(control) ? control['id'] : control
      if (typeof id !== 'string' || !catalogue.shape.test(id)) return []
      const found = table.get(catalogue.inTable(id))
      const place = at(from(['frameworks', index, 'controls', position]))
      if (found?.withdrawn === true) {
        return [warning('UnknownControl', place, `${id} has been withdrawn from ${known.name}`, 'take it out')]
      }
      // Of 27017 only what it adds is known: the others are those of another standard.
      if (found !== undefined || (known.name === 'iso-27017' && !id.startsWith('CLD.'))) return []
      return [
        warning(
          'UnknownControl',
          place,
          `${id} is not among the ${table.size} controls of ${known.name} ${catalogue.version} that are known`,
          didYouMeanControl(id, catalogue, 'see whether it is written as it is published'),
        ),
      ]
    })
  })
}

const authorizationFindings = (
  compliance: Compliance,
  environment: string | undefined,
  now: number,
  placeOf: (path: Path) => string,
): readonly Finding[] => {
  const { mode, fisma } = compliance
  if (fisma === undefined || mode === 'disabled') return []
  const severity = mode === 'enforcing' ? 'problem' : 'warning'
  const { authorized, eol } = fisma.ato ?? {}
  const given = authorized === undefined ? undefined : instantOf(authorized)
  const end = eol === undefined ? undefined : endOf(eol)
  const findings: Finding[] = []
  if (given === undefined && isProduction(compliance, environment)) {
    findings.push({
      _tag: 'NotAuthorized',
      severity,
      at: placeOf(['fisma']),
      because: 'production needs an authorization to operate, and none is named',
      fix: 'add ato: { id: "…", authorized: "YYYY-MM-DD", eol: "YYYY-MM-DD" }',
    })
  }
  if (given !== undefined && given > now && isProduction(compliance, environment)) {
    findings.push({
      _tag: 'NotAuthorized',
      severity,
      at: placeOf(['fisma', 'ato', 'authorized']),
      because: `the authorization to operate begins only on ${authorized}`,
      fix: 'deploy to production from then on, or correct the date',
    })
  }
  if (end !== undefined && end < now) {
    findings.push({
      _tag: 'AuthorizationEnded',
      severity,
      at: placeOf(['fisma', 'ato', 'eol']),
      because: `the authorization to operate ended on ${eol}`,
      fix: 'have it renewed, and write its new dates',
    })
  } else if (end !== undefined && daysUntil(now, end) <= noticeDays) {
    findings.push(
      warning(
        'AuthorizationEnds',
        placeOf(['fisma', 'ato', 'eol']),
        `the authorization to operate ends on ${eol}, ${inDays(daysUntil(now, end))}`,
        'have it renewed',
      ),
    )
  }
  return findings
}
