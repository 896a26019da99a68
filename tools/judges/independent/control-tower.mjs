// Control Tower's proactive controls, written for cfn-guard, over a template.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

const home = dirname(createRequire(import.meta.url).resolve('@cdklabs/cdk-validator-cfnguard/package.json'))
const judge = 'Control Tower'
const folder = join(home, 'rules/control-tower/cfn-guard')
const system = { linux: 'ubuntu', darwin: 'macos' }[process.platform]
const machine = { x64: 'x86_64', arm64: 'aarch64' }[process.arch]

/** What a file calls its rule → the control's id: `s3_bucket_logging_enabled_check` → `CT.S3.PR.2`. */
const controls = new Map(
  readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.guard'))
    .flatMap((file) => {
      const id = basename(file, '.guard').replaceAll('-', '.').toUpperCase()
      const names = [...readFileSync(join(folder, file), 'utf8').matchAll(/^rule\s+(\w+)/gm)]
      return names.map(([, name]) => [name, id])
    }),
)

/** The logical ids of all resources at which a check failed. */
const placesIn = (value, found = new Set()) => {
  if (typeof value !== 'object' || value === null) return found
  for (const [key, inner] of Object.entries(value)) {
    const [, logicalId] = (key === 'path' && /^\/Resources\/([^/]+)/.exec(inner)) || []
    if (logicalId !== undefined) found.add(logicalId)
    placesIn(inner, found)
  }
  return found
}

/** What the rule asks for, from the words of the control itself. */
const wordsIn = (value) => {
  if (typeof value !== 'object' || value === null) return undefined
  const own = value.custom_message
  const [, said] = (typeof own === 'string' && /\]:\s*([^\n]+)/.exec(own)) || []
  if (said !== undefined) return said.trim()
  for (const inner of Object.values(value)) {
    const found = wordsIn(inner)
    if (found !== undefined) return found
  }
  return undefined
}

const verdict = (report) => {
  const idOf = (name) => controls.get(name) ?? name
  const failed = report.not_compliant ?? []
  const findings = failed.flatMap(({ Rule }) =>
    [...placesIn(Rule)].map((resource) => ({ rule: idOf(Rule.name), resource, because: wordsIn(Rule) ?? Rule.name })),
  )
  const applied = [...(report.compliant ?? []), ...failed.map(({ Rule }) => Rule.name)]
  const all = [...applied, ...(report.not_applicable ?? [])]
  return {
    judge,
    rules: [...new Set(all.map(idOf))].sort(),
    applied: [...new Set(applied.map(idOf))].sort(),
    findings,
  }
}

/** What each control says of the resources of templates: file → verdict. The controls are read once for all of them. */
export const controlTower = (files) => {
  if (system === undefined || machine === undefined) {
    const missing = `there is no cfn-guard for ${process.platform} on ${process.arch}`
    return new Map(files.map((file) => [file, { judge, missing, rules: [], applied: [], findings: [] }]))
  }
  const rules = readdirSync(folder).flatMap((service) => ['--rules', join(folder, service)])
  const data = files.flatMap((file) => ['--data', file])
  const { stdout, stderr, error } = spawnSync(
    join(home, 'bin', system, machine, 'cfn-guard'),
    ['validate', ...rules, ...data, '--output-format', 'json', '--show-summary', 'none', '--structured'],
    { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  )
  if (error) throw error
  if (!stdout.startsWith('[')) throw new Error(`cfn-guard: ${stderr || stdout}`)
  return new Map(JSON.parse(stdout).map((report) => [report.name, verdict(report)]))
}
