import type { Judged } from './judge-all.ts'

const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const times = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

const ofCase = ({ judged, verdicts, findings, faults }: Judged): string => {
  const judges = verdicts.map(({ judge, rules, applied, findings: found, missing }) =>
    missing === undefined
      ? [
          `  ${judge}`,
          times(rules.length, 'rule'),
          `${applied.length} for something here`,
          times(found.length, 'finding'),
        ]
      : [`  ${judge}`, missing, '', ''],
  )
  const secure = findings.filter(({ unit }) => judged.secure.includes(unit))
  const reasons = new Map<string, Set<string>>()
  for (const { unit, rule, excused } of secure) {
    if (excused === undefined) continue
    const said = reasons.get(excused.reason) ?? new Set()
    reasons.set(excused.reason, said.add(`${unit}: ${rule}`))
  }
  const excused = [...reasons].flatMap(([reason, which]) => [`  ${reason}`, ...[...which].map((each) => `    ${each}`)])
  const opened = judged.insecure.flatMap(({ unit, opens, found, loses, because }) => [
    `  ${unit} (${opens})`,
    `    found by: ${found.join(', ') || 'no judge'}`,
    `    loses: ${loses.join(', ') || 'no claim'}${because === undefined ? '' : `; ${because}`}`,
  ])
  return [
    `${judged.name}: ${judged.secure.join(', ')}`,
    table(judges),
    ...(excused.length === 0 ? [] : ['', 'Excused:', ...excused]),
    ...(opened.length === 0 ? [] : ['', 'Opened on purpose:', ...opened]),
    ...(faults.length === 0 ? [] : ['', 'Wrong:', ...faults.map((fault) => `  ${fault}`)]),
  ].join('\n')
}

/** How many rules of each judge were for something in any case. */
const altogether = (judged: readonly Judged[]): string => {
  const applied = new Map<string, { readonly rules: number; readonly of: Set<string> }>()
  for (const { judge, rules, applied: here } of judged.flatMap(({ verdicts }) => verdicts)) {
    const { of } = applied.get(judge) ?? { of: new Set<string>() }
    for (const rule of here) of.add(rule)
    applied.set(judge, { rules: rules.length, of })
  }
  const rows = [...applied].map(([judge, { rules, of }]) => [`  ${judge}`, `${of.size} of ${times(rules, 'rule')}`])
  return ['Rules that were for something:', table(rows)].join('\n')
}

/** What became of all cases, for people. */
export const report = (judged: readonly Judged[], stale: readonly string[]): string => {
  const wrong = judged.flatMap(({ faults }) => faults).length + stale.length
  return [
    ...judged.map(ofCase),
    ...(stale.length === 0 ? [] : [['Exceptions:', ...stale.map((each) => `  ${each}`)].join('\n')]),
    altogether(judged),
    `${times(judged.length, 'case')}, ${wrong === 0 ? 'nothing wrong' : `${wrong} wrong`}`,
    '',
  ].join('\n\n')
}
