import { coreCodecs, type WrittenFile, type WrittenSetting, type WrittenSettings } from '@konductor/core/config'
import { isNode, isSeq, Pair, visit, YAMLMap, YAMLSeq, type Document, type Node } from 'yaml'
import { scalarOf, verbatim, withComments } from './copied.ts'
import { fill, leavesOf, type Filling } from './filled-map.ts'
import { entriesAlong } from './find-entry.ts'
import { addComments, keptKeys, lostComments, type Placed } from './kept-comments.ts'
import { isCanonical } from './migrated-layer.ts'
import { holdsSealed } from './sorted-settings.ts'
import { configOf, stackFilling } from './stack-filling.ts'
import { takeOut } from './target-map.ts'
import { editable, textOf, topMap } from './yaml-text.ts'

export interface StackMigration {
  readonly project: string
  readonly text: string
  readonly settings: readonly WrittenSetting[]
  /** Where settings stand that say nothing any more. */
  readonly dropped: WrittenFile['dropped']
  readonly datesAsWritten: boolean
  /** The layers there are, weakest first, and where the stack names them. */
  readonly layers: readonly string[]
  readonly layersAt: WrittenSettings['layersAt']
  readonly target: string
  readonly targetText: string
  readonly named: WrittenSettings['named']
  say(setting: WrittenSetting, stays: boolean): void
}

const layersKey = 'konductor:layers'

/** Secrets, switches of modules: what belongs to the stack. */
const staysInStack = ({ path, value, secret }: WrittenSetting): boolean => {
  const [section = '', name] = path
  const isSwitch = path.length === 2 && name === 'enabled' && !Object.hasOwn(coreCodecs, section)
  return secret || isSwitch || section === 'modules' || holdsSealed(value)
}

/** The stack's file without the settings that go to the target, and the target with them. */
export const migratedStack = (input: StackMigration): { readonly stack: string; readonly target: string } => {
  const { project, text, targetText, named, settings } = input
  const unchanged = { stack: text, target: targetText }
  const source = stackFilling(text, project)
  const document = editable(text)
  const config = configOf(document)
  if (source === undefined || config === undefined) return unchanged
  const { from, top, keys, fileOf } = source

  // What Pulumi.yaml gives by default stays there.
  const own = settings.filter(({ written }) => keys.has(String(written[0])))
  const placed: Placed = new Map()
  const filling = { from, top, fileOf, named, placed }
  const leaves = leavesOf(own, filling)
  const isHome = ({ path, written }: WrittenSetting): boolean => written[0] === `${project}:${path[0]}`
  const inPlace = (each: WrittenSetting): boolean =>
    isHome(each) && isCanonical(each, [each.path[0] ?? '', ...each.written.slice(1)], named)
  const changed = new Set(
    leaves.filter((each) => !staysInStack(each) || !inPlace(each)).map(({ path: [section = ''] }) => section),
  )
  const oddLayers = input.layersAt !== undefined && String(input.layersAt[0]) !== layersKey
  if (changed.size === 0 && !oddLayers && input.dropped.length === 0) return unchanged

  const concerned = leaves.filter(({ path: [section = ''] }) => changed.has(section))
  const moving = concerned.filter((each) => !staysInStack(each))
  const staying = concerned.filter(staysInStack)
  for (const each of moving) input.say(each, false)
  for (const each of staying) if (!inPlace(each)) input.say(each, true)

  const target = editable(targetText)
  firstComment(from)
  fill(topMap(target), moving, own, { ...filling, as: 'layer', datesAsWritten: input.datesAsWritten })

  const aliases = aliasesOf(from)
  firstComment(document)
  const places = settle(config, concerned, own, { ...filling, as: 'verbatim' }, changed)
  for (const path of input.dropped) takeOut(config, fileOf(path).map(String))
  const left = new Set(moving.map(({ path: [section = ''] }) => section))
  insertStaying({ project, config, places, staying, left, keys }, own, { ...filling, as: 'verbatim' })
  if (moving.length > 0 || oddLayers) nameLayers(input, config, fileOf, moving.length > 0, from, top)
  keepAliases(document, aliases)
  keptKeys(document, placed)
  const lost = lostComments(from, [document, target], placed)
  addComments(moving.length > 0 ? target : document, lost)
  return {
    stack: textOf(document, text),
    target: moving.length === 0 ? targetText : textOf(target, targetText === '' ? text : targetText),
  }
}

/** What the library takes for a comment on all of `config:` is the one above its first key. */
const firstComment = (document: Document): void => {
  const config = configOf(document)
  const key = config?.items[0]?.key
  if (config?.commentBefore == null || !isNode(key)) return
  key.commentBefore = [config.commentBefore, ...(key.commentBefore == null ? [] : [key.commentBefore])].join('\n')
  config.commentBefore = null
}

/** Marks where sections stood: entries that are replaced, or taken out again. */
type Places = ReadonlyMap<string, Pair>

/** Takes the settings out of `config:`, and marks where the first of each section stood. */
const settle = (
  config: YAMLMap,
  leaves: readonly WrittenSetting[],
  settings: readonly WrittenSetting[],
  { fileOf }: Filling,
  changed: ReadonlySet<string>,
): Places => {
  const places = new Map<string, Pair>()
  const sections = settings.filter(({ path }) => path.length === 1 && changed.has(path[0] ?? ''))
  const all = [...sections, ...leaves]
  for (const { path, written } of all) {
    const [section = ''] = path
    const key = String(fileOf(written)[0])
    const at = config.items.findIndex((item) => textOfKey(item.key) === key)
    if (places.has(section) || at < 0) continue
    const mark = new Pair<unknown, unknown>(null, null)
    places.set(section, mark)
    config.items.splice(at, 0, mark)
  }
  for (const { written } of all) takeOut(config, fileOf(written).map(String))
  return places
}

const textOfKey = (key: unknown): string => String(Reflect.get(Object(key), 'value'))

interface Staying {
  readonly project: string
  readonly config: YAMLMap
  readonly places: Places
  readonly staying: readonly WrittenSetting[]
  /** Sections of which something went to the layer, and their comments with it. */
  readonly left: ReadonlySet<string>
  readonly keys: ReadonlyMap<string, string>
}

/** Puts back what stays, each section where it stood. */
const insertStaying = (
  { project, config, places, staying, left, keys }: Staying,
  settings: readonly WrittenSetting[],
  filling: Filling,
): void => {
  const prefixed = [...keys.values()].some((key) => key.startsWith(`${project}:`))
  const map = new YAMLMap()
  fill(map, staying, settings, filling)
  const sections = new Map(map.items.map((item) => [textOfKey(item.key), item]))
  for (const [section, mark] of places) {
    const at = config.items.indexOf(mark)
    const item = sections.get(section)
    if (item === undefined) {
      config.items.splice(at, 1)
      continue
    }
    const key = scalarOf(keys.get(`${project}:${section}`) ?? (prefixed ? `${project}:${section}` : section))
    for (const [offset, made] of filling.placed ?? []) if (made === item.key) filling.placed?.set(offset, key)
    if (isNode(item.key) && !left.has(section)) withComments(key, item.key)
    else if (isNode(item.value)) item.value.commentBefore = null
    config.items.splice(at, 1, new Pair(key, item.value))
  }
}

/** Names the layers where they are looked for, the target as the last. */
const nameLayers = (
  { layersAt, layers, target }: StackMigration,
  config: YAMLMap,
  fileOf: Filling['fileOf'],
  added: boolean,
  from: Document,
  top: YAMLMap,
): void => {
  const all = added && !layers.includes(target) ? [...layers, target] : layers
  const path = layersAt === undefined ? undefined : fileOf(layersAt)
  const written = path && entriesAlong(top, path, from)[path.length - 1]?.value
  const list = isSeq(written) ? verbatim(written, from) : new YAMLSeq()
  if (!isSeq(list)) return
  if (!isSeq(written)) list.flow = true
  for (const file of all.slice(list.items.length)) list.items.push(scalarOf(file))
  const there = path?.length === 1 ? entriesAlong(config, path, from)[0] : undefined
  if (there !== undefined && String(layersAt?.[0]) === layersKey) {
    there.value = list
    return
  }
  if (path !== undefined) takeOut(config, path.map(String))
  config.items.unshift(new Pair(scalarOf(layersKey), list))
}

/** A copy of what each alias of a file stands for, by where the alias begins. */
const aliasesOf = (document: Document): ReadonlyMap<number, Node> => {
  const copies = new Map<number, Node>()
  visit(document, {
    Alias: (_key, alias) => {
      if (alias.range != null) copies.set(alias.range[0], verbatim(alias, document))
    },
  })
  return copies
}

/** Writes out the aliases whose anchors went elsewhere. */
const keepAliases = (document: Document, copies: ReadonlyMap<number, Node>): void => {
  if (copies.size > 0)
    visit(document, {
      Alias: (_key, alias) =>
        alias.resolve(document) === undefined && alias.range != null ? copies.get(alias.range[0]) : undefined,
    })
}
