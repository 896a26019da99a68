import type { AcknowledgedOpening } from '@konductor/interfaces'
import { countOf } from '../text/count-of.ts'
import type { Palette } from '../text/palette.ts'
import { printableLine } from '../text/printable.ts'
import { renderProblems } from '../text/render-problems.ts'
import type { ComplianceReport } from './compliance-report.ts'

const ofOpening = ({ unit, control, what, acknowledged }: AcknowledgedOpening): string => {
  if (acknowledged === undefined) return `${unit} gives up ${control}: ${what}; nobody said why`
  const { reason, owner, expires } = acknowledged
  const who = [owner, expires === undefined ? undefined : `until ${expires}`].filter((part) => part !== undefined)
  return `${unit} gives up ${control}: ${reason}${who.length === 0 ? '' : ` (${who.join(', ')})`}`
}

const untouched =
  'Tags and state say what components were built with: what is broken stands there until what breaks it is gone.'

/** Compliance as people read it; nothing where there is nothing to say. */
export const renderCompliance = (report: ComplianceReport, palette: Palette): readonly string[] => {
  const seen = report.claims.filter(({ verdict }) => verdict === 'held').length
  const unseen = report.claims.filter(({ verdict }) => verdict === 'unseen').length
  const components = new Set(report.claims.map(({ component }) => component)).size
  const supports = Object.entries(report.supports).map(
    ([framework, controls]) => `  ${framework}: ${Object.keys(controls).join(', ')}`,
  )
  const openings = report.openings.map((opening) => `  ${printableLine(ofOpening(opening))}`)
  // Of a project that answers to no framework nobody asked.
  if (supports.length + openings.length + report.broken.length + report.ending.length === 0) return []
  return [
    `  ${countOf(report.claims.length, 'claim')} of ${countOf(components, 'component')}: ${seen} seen in the plan, ${unseen} to be seen only in the cloud, ${report.claims.length - seen - unseen} broken (${report.mode}).`,
    ...supports,
    ...openings,
    ...renderProblems(report.ending, palette).map((line) => `  ${line}`),
    ...renderProblems(report.broken, palette).map((line) => `  ${line}`),
    ...(report.broken.length === 0 ? [] : [`  ${untouched}`]),
  ]
}
