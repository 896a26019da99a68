import { formatPath, type Path } from '@konductor/host'
import { isMap } from '../config/codec/collections.ts'
import { canonical } from '../config/codec/spelling.ts'
import { frameworkName } from './framework-name.ts'

/** Something that is read although it has a newer spelling. */
export interface OlderSpelling {
  /** Where it stands, from the block down. */
  readonly from: Path
  /** Where it belongs, from the block down; not there for what belongs elsewhere, or cannot be carried over. */
  readonly to?: Path
  /** What to write instead. */
  readonly fix: string
}

type Block = Readonly<Record<string, unknown>>

/** What a block in today's spelling holds, and `acknowledge`, which is `exceptions`. */
export const todaysKeys = ['mode', 'frameworks', 'fisma', 'exceptions', 'acknowledge', 'ownership', 'production']
const ofProject = ['name', 'environment', 'organization', 'owner', 'costCenter']

/** What a block says, by the canonical spelling of its keys, empty entries left out. */
export const entriesOf = (block: unknown): readonly (readonly [name: string, key: string, value: unknown])[] =>
  isMap(block)
    ? Object.entries(block).flatMap(([key, value]) =>
        value === null || value === undefined ? [] : [[canonical(key), key, value] as const],
      )
    : []

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]

/** `strict` is what `enforcing` was called. */
export const modeOf = (value: unknown): unknown => (value === 'strict' ? 'enforcing' : value)

/** A block as it is being rewritten, and what was moved on the way. */
export class Rewriting {
  readonly out: Record<string, unknown> = {}
  readonly frameworks: unknown[] = []
  readonly exceptions: unknown[] = []
  readonly project: Record<string, unknown> = {}
  readonly older: OlderSpelling[] = []
  readonly moved = new Map<string, Path>()

  move(from: Path, to: Path, fix?: string): void {
    this.moved.set(formatPath(to), from)
    if (fix !== undefined) this.older.push({ from, to, fix })
  }

  leave(from: Path, fix: string): void {
    this.older.push({ from, fix })
  }

  /** The mode of all, unless one is said already. */
  mode(value: unknown, from: Path, fix?: string): void {
    if (this.out['mode'] !== undefined && this.out['mode'] !== value) {
      // Two answers: both stay, and whoever decodes says so.
      this.out['otherMode'] = value
      this.move(from, ['otherMode'])
      return
    }
    if (this.out['mode'] === undefined) {
      this.out['mode'] = value
      this.move(from, ['mode'])
    }
    if (fix !== undefined) this.older.push({ from, to: ['mode'], fix })
  }

  fisma(written: string, block: unknown): void {
    if (!isMap(block)) {
      this.out['fisma'] = block
      return
    }
    const at = [written]
    if (switchedOff(block)) {
      this.leave(at, 'take the block out: one that is not enabled says nothing')
      return
    }
    const fisma: Record<string, unknown> = {}
    for (const [name, key, value] of entriesOf(block)) {
      const from = [written, key]
      if (name === 'enabled') this.leave(from, 'take it out: the block itself says that it holds')
      else if (name === 'mode')
        this.mode(modeOf(value), from, value === 'strict' ? 'write compliance.mode: enforcing' : undefined)
      else if (name === 'enforcing') this.mode(modeOf(value), from, `write compliance.mode: ${String(modeOf(value))}`)
      else if (name === 'ato') this.ato(value, from, fisma)
      else fisma[key] = value
    }
    this.out['fisma'] = { ...asMap(this.out['fisma']), ...fisma }
    this.moved.set('fisma', at)
  }

  ato(block: unknown, at: Path, fisma: Record<string, unknown>): void {
    const newer: Readonly<Record<string, string>> = { date: 'authorized', renew: 'eol', review: 'lastTouch' }
    if (!isMap(block)) {
      fisma['ato'] = block
      return
    }
    const ato: Record<string, unknown> = {}
    const named = new Set(entriesOf(block).map(([name]) => name))
    for (const [name, key, value] of entriesOf(block)) {
      const to = newer[name]
      // Beside its newer spelling the older one says nothing new.
      if (to === undefined) ato[key] = value
      else if (named.has(to)) this.leave([...at, key], `take it out: ${to} says it`)
      else {
        ato[to] = value
        this.move([...at, key], ['fisma', 'ato', to], `call it ${to}`)
      }
    }
    fisma['ato'] = ato
    this.moved.set(formatPath(['fisma', 'ato']), at)
  }

  /** `nist: { controls: [SC-28] }`, and the block of any other framework. */
  framework(written: string, block: Block): void {
    if (switchedOff(block)) {
      this.leave([written], 'take the block out: one that is not enabled says nothing')
      return
    }
    const index = this.frameworks.length
    const at = ['frameworks', index]
    const controls: unknown[] = []
    const made: Record<string, unknown> = { name: frameworkName(written).name }
    const details: Record<string, unknown> = {}
    for (const [name, key, value] of entriesOf(block)) {
      if (name === 'controls' || name === 'auxiliary') {
        listOf(value).forEach((control, position) => {
          this.moved.set(formatPath([...at, 'controls', controls.length]), [written, key, position])
          controls.push(control)
        })
      } else if (name === 'exceptions') this.listOfExceptions(value, [written, key])
      else if (name === 'version') made['version'] = value
      else if (name !== 'enabled' && name !== 'name') details[key] = value
    }
    this.frameworks.push({
      ...made,
      ...(controls.length === 0 ? {} : { controls }),
      ...(Object.keys(details).length === 0 ? {} : { details }),
    })
    this.move([written], at, `write it as an entry of compliance.frameworks, with name: ${String(made['name'])}`)
  }

  listOfExceptions(value: unknown, at: Path): void {
    listOf(value).forEach((exception, position) => {
      const from = [...at, position]
      if (!isMap(exception) || exception['reason'] === undefined) {
        this.leave(
          from,
          'write it as an entry of compliance.exceptions, { control, reason, owner, expires }: without a reason it is not carried over',
        )
        return
      }
      const { id, ...rest } = exception
      this.move(from, ['exceptions', this.exceptions.length], 'write it as an entry of compliance.exceptions')
      this.exceptions.push(id === undefined ? rest : { control: id, ...rest })
    })
  }

  /** `project:` and, older still, `scip:`. */
  projectBlock(written: string, block: Block): void {
    for (const [name, key, value] of entriesOf(block)) {
      const from = [written, key]
      if (ofProject.includes(name)) {
        this.project[name] = value
        this.leave(from, `write it as project.${name}`)
      } else if (name === 'production') {
        this.out['production'] = value
        this.move(from, ['production'], 'write it as compliance.production')
      } else if (name === 'ownership') this.ownership(value, from)
      else if (name === 'ato') {
        const fisma: Record<string, unknown> = {}
        this.ato(value, from, fisma)
        this.out['fisma'] = { ...fisma, ...asMap(this.out['fisma']) }
        this.older.push({ from, to: ['fisma', 'ato'], fix: 'write it as compliance.fisma.ato' })
      } else {
        this.leave(
          from,
          'it is not carried over: regions and versions are said of the providers under aws, azure and kubernetes',
        )
      }
    }
  }

  ownership(block: unknown, at: Path): void {
    const newer: Readonly<Record<string, string>> = { provider: 'owner', operator: 'operations' }
    const parties: Record<string, unknown> = {}
    for (const [name, key, value] of entriesOf(block)) {
      const to = newer[name] ?? name
      parties[to] = value
      this.move([...at, key], ['ownership', to])
    }
    this.out['ownership'] = { ...asMap(this.out['ownership']), ...parties }
    this.move(at, ['ownership'], 'write it as compliance.ownership, with owner and operations')
  }
}

const asMap = (value: unknown): Block => (isMap(value) ? value : {})

const switchedOff = (block: Block): boolean =>
  entriesOf(block).some(([name, , value]) => name === 'enabled' && value === false)
