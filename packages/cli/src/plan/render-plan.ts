import { countOf } from '../text/count-of.ts'
import type { Palette } from '../text/palette.ts'
import { printable, printableLine } from '../text/printable.ts'
import { everyPlace, renderProblems } from '../text/render-problems.ts'
import { renderCompliance } from './render-compliance.ts'
import { countByType, isCreated, renderCounts } from './counts.ts'
import type { PlanReport } from './plan-report.ts'
import { verdictOf } from './verdict.ts'
import { renderSteps } from './render-steps.ts'
import { renderTree } from './tree.ts'
import { warningsOnce } from './warnings-once.ts'
import { renderValue } from './render-value.ts'

const section = (title: string, lines: readonly string[], palette: Palette): readonly string[] =>
  lines.length === 0 ? [] : ['', palette.strong(title), ...lines]

const logged = (report: PlanReport, severity: string): readonly string[] =>
  report.log.filter((entry) => entry.severity === severity).map(({ message }) => message)

const indented = (message: string): string => `  ${printable(message).trimEnd().replaceAll('\n', '\n  ')}`

/** How many of the units that are not shown are named. */
const named = 10

const notShown = ({ notPlanned = [] }: PlanReport): readonly string[] => {
  const more = notPlanned.length - named
  return [
    ...notPlanned.slice(0, named).map((id) => `  ${printableLine(id)}`),
    ...(more > 0 ? [`  and ${more} more (all with ${everyPlace})`] : []),
  ]
}

const conclusion = (report: PlanReport, palette: Palette): string => {
  const verdict = verdictOf(report)
  if (verdict === 'input') {
    const problems = countOf(report.problems.length, 'problem')
    const left = report.notPlanned?.length ?? 0
    return palette.bad(
      left === 0
        ? `${problems}: a deployment would change nothing.`
        : `${problems}, ${countOf(left, 'unit')} not shown: a deployment (pulumi up --skip-preview) would make the rest, delete nothing, and fail.`,
    )
  }
  if (verdict === 'program') {
    const reason = report.problems.length > 0 ? undefined : report.ended.reason
    return palette.bad(reason === undefined ? 'The program failed.' : `The program failed: ${printable(reason)}`)
  }
  if (verdict === 'claims')
    return palette.bad(`${countOf(report.compliance?.broken.length ?? 0, 'broken claim')}: compliance is enforcing.`)
  if (verdict === 'findings') {
    const wrong = (report.findings ?? []).filter(({ severity }) => severity === 'problem').length
    return palette.bad(`${countOf(wrong, 'problem')} of planned resources.`)
  }
  if (verdict === 'protected') return palette.bad('A deployment would be refused: something is protected.')
  const seconds = report.timings['total']
  const took = seconds === undefined ? '' : ` in ${(seconds / 1000).toFixed(1)} s`
  return palette.good(`${countOf(report.resources.filter(isCreated).length, 'resource')} planned${took}.`)
}

/** The plan as people read it: the tree, how many of each type, the outputs, and what there is to say about it. */
export const renderPlan = (report: PlanReport, palette: Palette): string => {
  const { resources } = report
  // The message of a program that ended on problems is those problems again.
  const errors = report.problems.length > 0 ? [] : logged(report, 'error')
  const counts = renderCounts(countByType(resources))
  return `${[
    `${palette.strong(printableLine(`${report.project}/${report.stack}`))}: planned without Pulumi's engine; \`pulumi preview\` shows what a deployment would do.`,
    ...(report.comparison === undefined
      ? resources.length === 0
        ? []
        : ['', ...renderTree(resources, palette)]
      : renderSteps(report.comparison, palette)),
    ...section(
      'Resources',
      report.comparison === undefined && resources.some(isCreated) ? counts.map((line) => `  ${line}`) : [],
      palette,
    ),
    ...section(
      'Outputs',
      Object.keys(report.outputs).length === 0 ? [] : renderValue(report.outputs, palette).map((line) => `  ${line}`),
      palette,
    ),
    ...section(
      'Compliance',
      report.compliance === undefined ? [] : renderCompliance(report.compliance, palette),
      palette,
    ),
    ...section('Planned resources', renderProblems(report.findings ?? [], palette), palette),
    ...section('Warnings', warningsOnce(logged(report, 'warning')).map(indented), palette),
    ...section('Errors', errors.map(indented), palette),
    ...section('Not shown, since this machine lacks something for it', notShown(report), palette),
    ...section('Problems', renderProblems(report.problems, palette), palette),
    '',
    conclusion(report, palette),
  ].join('\n')}\n`
}
