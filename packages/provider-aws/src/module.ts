export { aws as module } from './descriptor.ts'
