import { formatPath, type Path } from '@konductor/host'
import { isMap } from '../config/codec/collections.ts'
import { canonical } from '../config/codec/spelling.ts'
import { problem, spotOf, warning, type Draft } from '../check/draft.ts'
import type { Settings } from '../check/tree/homes.ts'
import { combine, type Twice } from '../check/tree/merge.ts'
import { isBranch, valueOf, type Branch, type Node } from '../check/tree/node.ts'
import { defaultVersions } from './default-versions.ts'
import { asksForNothing, kubeconfigTo, olderRules, topAddOn, type OlderRule } from './older-rules.ts'

/** A source's settings in today's shapes, and what was older about them. */
export interface Modernised {
  readonly settings: Settings
  readonly drafts: readonly Draft[]
  /** Where settings stand that say nothing any more. */
  readonly dropped: readonly Path[]
}

const rewrite = 'or let `konductor config migrate` do it'

/** The entry of a map that is called so in any spelling. */
const entryOf = (branch: Branch, name: string): readonly [string, Node] | undefined =>
  [...branch.entries].find(([key]) => key === name || canonical(key) === name)

const without = (branch: Branch, key: string): Branch => {
  const entries = new Map(branch.entries)
  entries.delete(key)
  return { ...branch, entries }
}

const isNothing = (node: Node): boolean => valueOf(node) === null

/** The section with one more setting; where there is one already, it is kept and `twice` told. */
const withSetting = (
  branch: Branch,
  [name = '', ...rest]: readonly string[],
  node: Node,
  path: readonly string[],
  twice: (found: Twice) => void,
): Branch => {
  const there = entryOf(branch, name)
  const key = there?.[0] ?? name
  const here = [...path, key]
  const below = there?.[1]
  const inner =
    rest.length === 0
      ? below === undefined
        ? node
        : combine(below, node, here, twice)
      : withSetting(
          below !== undefined && isBranch(below)
            ? below // A map that nobody wrote stands where the one above it does.
            : { source: branch.source, path: branch.path, entries: new Map() },
          rest,
          node,
          here,
          twice,
        )
  return { ...branch, entries: new Map(branch.entries).set(key, inner) }
}

/**
 * `fisma.mode`, once `fisma.enforcing`, is `compliance.mode`, so that a stronger source overrides a weaker one's,
 * whichever of them it writes. Where one source writes two, they stay, for the codec to compare.
 */
const withOneMode = (compliance: Branch, drafts: Draft[]): Branch => {
  const [key, fisma] = entryOf(compliance, 'fisma') ?? []
  if (key === undefined || fisma === undefined || !isBranch(fisma)) return compliance
  const [mode, enforcing] = [entryOf(fisma, 'mode'), entryOf(fisma, 'enforcing')]
  const [, enabled] = entryOf(fisma, 'enabled') ?? []
  const off = enabled !== undefined && valueOf(enabled) === false
  const found = mode ?? enforcing
  const twice = entryOf(compliance, 'mode') !== undefined || (mode !== undefined && enforcing !== undefined)
  if (found === undefined || twice || off || isNothing(found[1])) return compliance
  const [name, node] = found
  const moved: Node = valueOf(node) === 'strict' ? { source: node.source, path: node.path, value: 'enforcing' } : node
  const word = valueOf(moved)
  if (mode === undefined || moved !== node) {
    drafts.push({
      ...warning(
        'OlderSpelling',
        formatPath(['compliance', key, name]),
        'this is an older spelling',
        // Any other value may be a secret that went astray.
        word === 'disabled' || word === 'warn' || word === 'enforcing'
          ? `write compliance.mode: ${word}`
          : 'write it as compliance.mode',
      ),
      spot: spotOf(node),
    })
  }
  return { ...compliance, entries: new Map(compliance.entries).set(key, without(fisma, name)).set('mode', moved) }
}

const rulesOf = (section: string, branch: Branch): readonly OlderRule[] => {
  const rules = olderRules[section] ?? []
  if (section !== 'kubernetes') return rules
  const kubeconfig = entryOf(branch, 'kubeconfig')
  if (kubeconfig === undefined) return rules
  return [{ at: ['kubeconfig'], to: kubeconfigTo(valueOf(kubeconfig[1])) }, ...rules]
}

const fits = (rule: OlderRule, value: unknown): boolean =>
  'word' in rule ? rule.word(value) !== undefined : 'says' in rule ? (rule.when?.(value) ?? true) : true

/** Applies what is known of one section's older settings. */
const sectionOf = (id: string, section: Branch, drafts: Draft[], dropped: Path[]): Branch => {
  let branch = section
  const done = new Set<string>()
  for (const rule of rulesOf(id, section)) {
    const [name = ''] = rule.at
    const found = entryOf(branch, name)
    if (found === undefined || done.has(name) || isNothing(found[1])) continue
    const [key, node] = found
    const value = valueOf(node)
    if (!fits(rule, value)) continue
    done.add(name)
    const at = formatPath([id, key])
    const say = (draft: Draft): unknown => drafts.push({ ...draft, spot: spotOf(node) })
    if ('word' in rule) {
      const word = rule.word(value)
      branch = {
        ...branch,
        entries: new Map(branch.entries).set(key, { source: node.source, path: node.path, value: word }),
      }
      say(warning('OlderSpelling', at, 'this word is of older stacks', `write ${id}.${name}: ${word}, ${rewrite}`))
      continue
    }
    branch = without(branch, key)
    if ('to' in rule) {
      const moved: Node = rule.as === undefined ? node : { source: node.source, path: node.path, value: rule.as(value) }
      branch = withSetting(branch, rule.to, moved, [id], (twice) => say(writtenTwice(twice)))
      say(
        warning(
          'OlderSpelling',
          at,
          `this is the older form of ${formatPath([id, ...rule.to])}`,
          `write that, ${rewrite}`,
        ),
      )
    } else if ('says' in rule) {
      dropped.push(node.path)
      say(warning('OlderSpelling', at, `this says nothing any more: ${rule.says}`, 'take it out'))
    } else {
      dropped.push(node.path)
      say(notCarriedOver(at, rule.instead, value))
    }
  }
  return branch
}

const notCarriedOver = (at: string, instead: string, value: unknown): Draft =>
  asksForNothing(value)
    ? warning('OlderSpelling', at, 'this is of older stacks, and asks for nothing', 'take it out')
    : problem(
        'NotCarriedOver',
        at,
        'older stacks had this setting, and Konductor has nothing that does the same',
        instead,
      )

const writtenTwice = ({ path }: Twice): Draft =>
  problem(
    'WrittenTwice',
    formatPath(path),
    'the same setting is written twice: here, and in the form of older stacks',
    `keep this one: ${formatPath(path)}`,
  )

/**
 * Brings the settings of one source to today's shapes: what older stacks wrote elsewhere or with other words. What there
 * is no setting for any more is a problem that says what to do instead; nothing is left out in silence.
 */
export const modernised = (settings: Settings): Modernised => {
  const drafts: Draft[] = []
  const dropped: Path[] = []
  const sections = new Map(settings.sections)
  const strict = new Set(settings.strict)
  for (const [key, node] of settings.sections) {
    const instead = topAddOn(key, valueOf(node))
    if (instead === undefined) continue
    sections.delete(key)
    dropped.push(node.path)
    // The namespace is no part of the key that people know.
    const written = String(node.path.at(-1)).replace(/^[^:]*:/, '')
    drafts.push({ ...notCarriedOver(written, instead, valueOf(node)), spot: spotOf(node) })
  }
  const older = sections.get('defaultVersions')
  if (older !== undefined && isMap(valueOf(older))) {
    sections.delete('defaultVersions')
    const { node, drafts: found } = defaultVersions(older)
    drafts.push(...found)
    const there = sections.get('versions')
    sections.set(
      'versions',
      there === undefined
        ? node
        : combine(there, node, ['versions'], (twice) =>
            drafts.push({ ...writtenTwice(twice), spot: spotOf(twice.other) }),
          ),
    )
    if (strict.has('defaultVersions')) strict.add('versions')
  }
  const compliance = sections.get('compliance')
  if (compliance !== undefined && isBranch(compliance)) sections.set('compliance', withOneMode(compliance, drafts))
  for (const id of Object.keys(olderRules)) {
    const section = sections.get(id)
    if (section !== undefined && isBranch(section)) sections.set(id, sectionOf(id, section, drafts, dropped))
  }
  return { settings: { ...settings, sections, strict }, drafts, dropped }
}
