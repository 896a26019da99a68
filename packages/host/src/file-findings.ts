import type { Finding } from '@konductor/interfaces'
import type { StackConfig } from './stack-config.ts'

const environmentNotRead = (file: string): Finding => ({
  _tag: 'EnvironmentNotRead',
  at: `environment (${file})`,
  because: 'the stack takes values from Pulumi ESC, which only Pulumi can fetch: what they set is not seen here',
  fix: 'expect what hangs on them to differ, and see it with `pulumi preview`',
  severity: 'warning',
})

/** What there is to say of a stack's file itself, beside what it configures. */
export const fileFindings = ({ file, findings, environment }: StackConfig): readonly Finding[] => [
  ...findings,
  ...(environment ? [environmentNotRead(file)] : []),
]
