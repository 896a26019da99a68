import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'

/** In a program: says on which port the planner answers it. */
export const saysPort = `
  import { appendFileSync } from 'node:fs'
  appendFileSync(process.env.PORTS, process.env.PULUMI_NODEJS_MONITOR + '\\n')
`

/** What there is once all plans are over. */
export interface Left {
  /** How many programs said where they are answered. */
  readonly asked: number
  /** Those of them whose port still takes a connection. */
  readonly ports: readonly string[]
  /** Names in the temporary folder. */
  readonly files: readonly string[]
}

const answers = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const [host = '', port = ''] = address.split(':')
    const socket = createConnection({ host, port: Number(port) })
    const end = (answered: boolean): void => {
      socket.destroy()
      resolve(answered)
    }
    socket.once('connect', () => end(true)).once('error', () => end(false))
  })

/** Gives the test temporary files of its own, and says afterwards what of its plans is left; programs begin with `saysPort`. */
export const whatIsLeft = (): {
  readonly env: { readonly TMPDIR: string; readonly PORTS: string }
  readonly left: () => Promise<Left>
} => {
  const own = mkdtempSync(join(tmpdir(), 'konductor-left-'))
  const temporary = mkdtempSync(join(own, 'tmp-'))
  const ports = join(own, 'ports')
  writeFileSync(ports, '')
  const env = { TMPDIR: temporary, PORTS: ports }
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  onTestFinished(() => {
    vi.unstubAllEnvs()
    rmSync(own, { recursive: true })
  })
  const left = async (): Promise<Left> => {
    const asked = readFileSync(ports, 'utf8').trim().split('\n')
    const answering = await Promise.all(asked.map(answers))
    return { asked: asked.length, ports: asked.filter((_, index) => answering[index]), files: readdirSync(temporary) }
  }
  return { env, left }
}
