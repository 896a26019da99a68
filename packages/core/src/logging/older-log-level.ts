import { warning, type Draft } from '../check/draft.ts'

const variable = 'PULUMI_LOG_LEVEL'

/** Levels that older stacks had, in ours. */
const levels: Readonly<Record<string, string>> = {
  debug: 'debug',
  verbose: 'verbose',
  info: 'standard',
  warning: 'standard',
  error: 'standard',
  critical: 'standard',
  standard: 'standard',
}

/** What there is to say of the variable by which older stacks chose how much is logged: nothing reads it. */
export const olderLogLevel = (env: Readonly<Record<string, string | undefined>>): readonly Draft[] => {
  const asked = env[variable]
  if (asked === undefined || asked === '') return []
  const level = levels[asked.toLowerCase()] ?? '<standard, verbose or debug>'
  return [
    warning(
      'OlderLogLevel',
      variable,
      `the environment variable ${variable} is not read; logging.level says how much a run logs`,
      `pulumi config set --path logging.level ${level}, and take ${variable} out of the environment`,
    ),
  ]
}
