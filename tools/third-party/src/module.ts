export { random as module } from './descriptor.ts'
