// Loaded into the language server before it starts: whatever it tries to reach is told, and not reached.
import { Socket } from 'node:net'

Socket.prototype.connect = function (...args) {
  const [to] = args.flat()
  process.stderr.write(`NETWORK ${typeof to === 'object' && to !== null ? (to.host ?? to.path) : String(to)}\n`)
  this.destroy(new Error('no network here'))
  return this
}
