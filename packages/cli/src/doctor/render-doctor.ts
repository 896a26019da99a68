import { toldOnce } from '@konductor/host'
import type { Problem } from '@konductor/interfaces'
import { countOf } from '../text/count-of.ts'
import type { Palette } from '../text/palette.ts'
import { printable, printableLine } from '../text/printable.ts'
import { groups, type Status } from './check-item.ts'
import type { DoctorReport } from './doctor-report.ts'

const widest = 'problem'.length

const colourOf = (status: Status, palette: Palette): ((text: string) => string) =>
  ({ ok: palette.good, warning: palette.warning, problem: palette.bad, skipped: palette.faint })[status]

const indented = (text: string): string => printable(text).replaceAll('\n', '\n             ')

const conclusion = ({ problems, warnings }: DoctorReport, palette: Palette): string => {
  if (problems.length === 0 && warnings.length === 0) return palette.good('Nothing is wrong.')
  const counts = [
    ...(problems.length === 0 ? [] : [countOf(problems.length, 'problem')]),
    ...(warnings.length === 0 ? [] : [countOf(warnings.length, 'warning')]),
  ].join(', ')
  return (problems.length > 0 ? palette.bad : palette.warning)(`${counts}.`)
}

const intro = ({ project, stack }: DoctorReport): readonly string[] =>
  project === undefined ? [] : [`${printableLine(project)}${stack === undefined ? '' : `/${printableLine(stack)}`}`, '']

/** What another check of the group has said already, by its tag. */
const again = (name: string, findings: readonly Problem[], palette: Palette): string =>
  findings
    .map(({ _tag, at }) => {
      const where = at === name ? '' : `${palette.place(printableLine(at))} `
      return `, ${where}as above ${palette.faint(`[${printableLine(_tag)}]`)}`
    })
    .join('')

/** The report as a list: what was looked at, what is there, and how to put right what is not well. */
export const renderDoctor = (report: DoctorReport, palette: Palette): string => {
  const names = Object.entries(groups)
  const lines = names.flatMap(([group, title]) => {
    const checks = report.checks.filter((check) => check.group === (group satisfies string))
    if (checks.length === 0) return []
    const said = new Set(toldOnce(checks.flatMap(({ findings }) => findings)).map(({ first }) => first))
    return [
      palette.strong(title),
      ...checks.flatMap(({ name, status, says, findings }) => {
        const repeated = findings.filter((finding) => !said.has(finding))
        return [
          `  ${colourOf(status, palette)(status.padEnd(widest))}  ${palette.strong(printableLine(name))}  ${printableLine(says)}${again(name, repeated, palette)}`,
          ...findings
            .filter((finding) => said.has(finding))
            .flatMap(({ _tag, at, because, fix }) => [
              `           ${at === name ? '' : `${palette.place(printableLine(at))}: `}${indented(because)}`,
              `             ${palette.good('fix:')} ${indented(fix)} ${palette.faint(`[${printableLine(_tag)}]`)}`,
            ]),
        ]
      }),
      '',
    ]
  })
  return `${[...intro(report), ...lines, conclusion(report, palette)].join('\n')}\n`
}
