import type { Finding, Problem } from '@konductor/interfaces'

/** A finding without its severity, as it stands in lists that say it. */
export const asProblem = ({ _tag, at, because, fix }: Problem): Problem => ({ _tag, at, because, fix })

/** A problem among findings. */
export const asFinding = (problem: Problem): Finding => ({ ...problem, severity: 'problem' })

/** Findings as every report lists them: what stops, and what is only said. */
export const bySeverity = (
  findings: readonly Finding[],
): { readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] } => ({
  problems: findings.filter(({ severity }) => severity === 'problem').map(asProblem),
  warnings: findings.filter(({ severity }) => severity === 'warning').map(asProblem),
})
