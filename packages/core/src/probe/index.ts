import '../copies.ts'
export { connectionFault, type Unreached } from './connection-fault.ts'
export { withinTime } from './within-time.ts'
