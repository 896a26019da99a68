import type { Finding, Problem } from '@konductor/interfaces'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { ExitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { checkStack } from '../target/check-stack.ts'
import { chooseTarget, type Target } from '../target/choose-target.ts'
import { paletteOf } from '../text/palette.ts'
import { toJson } from '../text/to-json.ts'
import { checkClock } from './check-clock.ts'
import { checkClouds } from './check-clouds.ts'
import { checkConfiguration } from './check-configuration.ts'
import { checkEnvironment } from './check-environment.ts'
import { checkGit } from './check-git.ts'
import { checked, skipped, type CheckItem } from './check-item.ts'
import { checkMachine } from './check-machine.ts'
import { checkPackages } from './check-packages.ts'
import { doctorReport } from './doctor-report.ts'
import { readInstallation } from './installed-packages.ts'
import { openedModules } from './opened-modules.ts'
import { renderDoctor } from './render-doctor.ts'

/** The options of `konductor doctor`. */
export interface DoctorCommandOptions {
  readonly stack?: string
  readonly json?: boolean
  readonly probe?: boolean
  /** Seconds. */
  readonly timeout?: number
  readonly debug?: boolean
}

interface OfStack {
  readonly items: readonly CheckItem[]
  readonly clocks: readonly number[]
  readonly secrets: readonly string[]
}

/** Looks at everything that a stack needs around it, and prints what is not well and how to put it right. */
export const runDoctor = async (folder: string, options: DoctorCommandOptions, io: Io): Promise<number> => {
  const root = resolve(io.cwd, folder)
  const target = await chooseTarget(root, options.stack)
  const installation = readInstallation(root)
  const isProject = target._tag === 'Right' || target.left.project !== undefined || installation !== undefined
  const [machine, git, ofStack] = await Promise.all([
    checkMachine(engines(), installation?.find('@pulumi/pulumi')?.version, io),
    existsSync(root) ? checkGit(root, io) : skipped('machine', 'git', 'the folder is not there'),
    target._tag === 'Right'
      ? lookAtStack(target.right, folder, options, io)
      : { items: [withoutTarget(target.left, root, options)], clocks: [], secrets: [] },
  ])
  io.signal.throwIfAborted()

  const items = [
    ...machine,
    git,
    checkClock(ofStack.clocks),
    ...checkEnvironment(io.env),
    ...(isProject ? checkPackages(installation) : []),
    ...ofStack.items,
  ]
  const names =
    target._tag === 'Right'
      ? { project: target.right.project.name, stack: target.right.stack }
      : target.left.project === undefined
        ? {}
        : { project: target.left.project }
  const report = doctorReport(names, items, hiding(ofStack.secrets))
  io.stdout.write(options.json === true ? toJson(report) : renderDoctor(report, paletteOf(io.stdout, io.env)))
  return report.problems.length > 0 ? ExitCode.problems : ExitCode.ok
}

const lookAtStack = async (
  target: Target,
  folder: string,
  { probe = true, timeout = 10 }: DoctorCommandOptions,
  io: Io,
): Promise<OfStack> => {
  const { project, stack } = target
  // Without the values of secrets, so that no text can hold one.
  const { findings } = await checkStack(target, io.env)
  const opened = await openedModules(target, io.env)
  io.signal.throwIfAborted()
  const items = checkConfiguration([...findings, ...opened.findings], `konductor validate ${folder} --stack ${stack}`)
  if (opened.modules === undefined)
    return { ...opened, clocks: [], items: [...items, skipped('clouds', 'modules', 'the configuration has problems')] }
  const clouds = await checkClouds(opened.modules, {
    root: project.root,
    io,
    ...(probe ? { timeout: timeout * 1000 } : {}),
  })
  return { secrets: opened.secrets, clocks: clouds.clocks, items: [...items, ...clouds.items] }
}

/** What there is no stack for is no problem of its own, unless one was asked for. */
const withoutTarget = (
  { problems }: { readonly problems: readonly Problem[] },
  root: string,
  { stack }: DoctorCommandOptions,
): CheckItem => {
  const [first] = problems
  const findings = problems.map((problem): Finding => ({ ...problem, severity: 'problem' }))
  if (first?._tag === 'NoProject' && stack === undefined && existsSync(root))
    return skipped('configuration', 'project', `${root} holds no Pulumi.yaml: only this machine was looked at`)
  if (first?._tag === 'StackNotChosen' || first?._tag === 'NoStack')
    return skipped('configuration', 'stack', `${first.because}; ${first.fix}`)
  return checked('configuration', first?._tag === 'NoProject' ? 'project' : 'stack', 'cannot be read', findings)
}

/** What Konductor itself says of the Node it runs on. */
const engines = (): string => {
  const manifest: unknown = createRequire(import.meta.url)('@konductor/cli/package.json')
  const range: unknown = Reflect.get(Object(Reflect.get(Object(manifest), 'engines')), 'node')
  return typeof range === 'string' ? range : '*'
}

const hiding =
  (secrets: readonly string[]) =>
  (text: string): string =>
    secrets
      .filter((secret) => secret.length > 3)
      .toSorted((a, b) => b.length - a.length)
      .reduce((shown, secret) => shown.replaceAll(secret, '[secret]'), text)
