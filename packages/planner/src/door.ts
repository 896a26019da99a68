import { createServer, type Socket } from 'node:net'

/** A port of this machine that can be known, and called, before what serves it is loaded. */
export interface Door {
  readonly address: string
  /** Hands over every caller, those that wait already too. */
  receive(serve: (socket: Socket) => void): void
  close(): void
}

/** Opens a port that nobody outside of this machine can reach. */
export const openDoor = async (): Promise<Door> => {
  const waiting: Socket[] = []
  let serve = (socket: Socket): void => {
    waiting.push(socket)
  }
  const server = createServer({ noDelay: true }, (socket) => serve(socket))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('the planner has no port')
  return {
    address: `${bound.address}:${bound.port}`,
    receive: (receiver) => {
      serve = receiver
      for (const socket of waiting.splice(0)) receiver(socket)
    },
    close: () => {
      server.close()
      for (const socket of waiting) socket.destroy()
    },
  }
}
